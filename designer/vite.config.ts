import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { formilyAliases } from '../runtime/form/src/formily/parts/aliases.ts'

/**
 * The server puts a nonce per answer in place of `__CSP_NONCE__`. No script is inline; workers are files of the
 * same origin.
 */
export default defineConfig({
  base: '/designer/',
  plugins: [react()],
  resolve: { alias: formilyAliases },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rollupOptions: {
      output: {
        manualChunks(id) {
          if (/node_modules.*\/(react|react-dom|scheduler)\//.test(id)) return 'react'
          if (/node_modules.*\/(antd|@ant-design|@rc-component|rc-[a-z-]+)\//.test(id)) return 'antd'
          return undefined
        },
      },
    },
  },
  worker: { format: 'es' },
})

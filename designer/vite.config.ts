import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * The server puts a nonce per answer in place of `__CSP_NONCE__`. No script is inline; workers are files of the
 * same origin.
 */
export default defineConfig({
  base: '/designer/',
  plugins: [react()],
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

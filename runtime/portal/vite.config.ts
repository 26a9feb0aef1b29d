import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'
import { formilyAliases } from '../form/src/formily/parts/aliases.ts'

/**
 * The portal is served at `/` by the server of this project, from `dist`. Nothing is inlined: the page runs under a
 * policy that allows scripts and styles of its own origin only.
 */
export default defineConfig({
  plugins: [react()],
  base: '/',
  // Rare field types and functions are fetched for the forms that have them.
  resolve: { alias: formilyAliases, conditions: ['on-demand', ...defaultClientConditions] },
  server: {
    proxy: {
      '/api': { target: process.env['YIBIAO_SERVER'] ?? 'http://127.0.0.1:8080', changeOrigin: false },
    },
  },
  build: {
    outDir: 'dist',
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: {
        // The kernel and the pattern engine only define things. Without this the engine, which few forms need and
        // which is fetched for those, would come with every form.
        moduleSideEffects: [{ test: /[\\/]runtime[\\/]core[\\/]|[\\/]re2js[\\/]/, sideEffects: false }],
      },
    },
  },
})

import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'

/**
 * Three files hold most of what filling a form takes, since small files compress badly: what every page starts with, what
 * pages share, and what filling has besides. Whatever else a page imports lies in files of its own.
 */
const files = [
  { name: 'frame', tags: ['$initial' as const], priority: 3 },
  {
    name: 'pages',
    test: /[\\/]portal[\\/]src[\\/](?:(?:shell|loading|api|apply[\\/]outbox)[\\/]|texts[\\/]format|items[\\/]published-definition)|[\\/]form[\\/]src[\\/]components[\\/]/,
    priority: 2,
  },
  { name: 'filling', test: /[\\/]apply[\\/]draft-page\.tsx$/, priority: 1 },
]

/**
 * The portal is served at `/` by the server of this project, from `dist`. Nothing is inlined: the page runs under a
 * policy that allows scripts and styles of its own origin only.
 */
export default defineConfig({
  plugins: [react()],
  base: '/',
  // Rare field types and functions are fetched for the forms that have them.
  resolve: { conditions: ['on-demand', ...defaultClientConditions] },
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
      output: { codeSplitting: { groups: files } },
      treeshake: {
        // The kernel and the pattern engine only define things. Without this the engine, which few forms need and
        // which is fetched for those, would come with every form.
        moduleSideEffects: [{ test: /[\\/]runtime[\\/]core[\\/]|[\\/]re2js[\\/]/, sideEffects: false }],
      },
    },
  },
})

import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { FormDefinition } from '@yibiao/schemas'
import { build, type Plugin } from 'esbuild'
import { compiled } from '../government-form.ts'
import { peersFolder } from '../peers.ts'

/** Who shows a form. */
export type Maker = 'ours' | 'react-hook-form' | 'formily'

/** The scripts of a maker's page by name; `page.js` is the first. */
export type Scripts = ReadonlyMap<string, string>

const entries: Record<Maker, string> = {
  ours: join(import.meta.dirname, '../../../e2e/src/render/mount-form.tsx'),
  'react-hook-form': join(peersFolder, 'src/react-hook-form.jsx'),
  formily: join(peersFolder, 'src/formily.jsx'),
}

/** Bundled as for production; ours with the parts that the portal leaves out or fetches later. */
export async function bundleScripts(maker: Maker): Promise<Scripts> {
  const { outputFiles } = await build({
    entryPoints: { page: entries[maker] },
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    outdir: 'page',
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    ...(maker === 'ours' ? { conditions: ['on-demand'], plugins: [withoutPatterns] } : {}),
  })
  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]))
}

/** The pattern engine only defines things and is fetched for the forms that need it, as the portal's build says. */
const withoutPatterns: Plugin = {
  name: 'without-patterns',
  setup(made) {
    made.onResolve({ filter: /^re2js$/ }, async ({ path, resolveDir, kind, pluginData }) => {
      if (pluginData === 'asked') return undefined
      const found = await made.resolve(path, { resolveDir, kind, pluginData: 'asked' })
      return { path: found.path, sideEffects: false }
    })
  },
}

/** The styles of our forms: every maker's page has them, so that layout and painting are alike. */
export async function bundleStyles(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../../../runtime/form/src/styles/index.css')],
    bundle: true,
    minify: true,
    write: false,
    outdir: 'page',
  })
  return outputFiles[0]?.text ?? ''
}

/** A document with styles and the form, which waits for its script. */
export function documentOf(definition: FormDefinition, styles: string): string {
  const form = JSON.stringify({ definition, form: compiled(definition) }).replaceAll('<', '\\u003c')
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${styles}</style>
<body><div id="app"></div><script type="application/json" id="form">${form}</script>
<script>${readFileSync(join(import.meta.dirname, 'until-painted.js'), 'utf8')}</script></body></html>`
}

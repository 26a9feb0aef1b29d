import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import type { ComposeAnswer } from './compose-pdf.ts'
import type { Composition } from './composition.ts'

const layout = readFileSync(new URL('layout.typ', import.meta.url), 'utf8')
/** Fonts of the operator for rare characters: a folder and the names of its families. */
const extra = workerData as { folder: string | null; families: string[] }
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: fontFolders() }] })

parentPort?.on('message', ({ order, composition }: { order: number; composition: Composition }) => {
  parentPort?.postMessage(answerOrder(order, composition))
})

function answerOrder(order: number, composition: Composition): ComposeAnswer {
  try {
    const compiled = compiler.compile({
      mainFileContent: layout,
      inputs: { data: JSON.stringify(composition), fonts: JSON.stringify(extra.families) },
    })
    const document = compiled.result
    if (document === null) return { order, error: describe(compiled.takeError()) }
    // PDF/A refuses a character that no font draws, instead of leaving a hole in a name.
    const pdf = compiler.pdf(document, { pdfStandard: 'a-2u' })
    compiler.evictCache(10)
    return { order, pdf: new Uint8Array(pdf) }
  } catch (error) {
    return { order, error: error instanceof Error ? error.message : String(error) }
  }
}

function describe(error: NodeError | null): string {
  return JSON.stringify(error?.shortDiagnostics ?? 'unknown')
}

function fontFolders(): string[] {
  const require = createRequire(import.meta.url)
  const weights = [
    ['noto-serif-sc', '400Regular'],
    ['noto-serif-sc', '700Bold'],
    ['noto-sans-sc', '700Bold'],
    ['noto-serif-jp', '400Regular'],
  ] as const
  const own = weights.map(([family, weight]) =>
    join(dirname(require.resolve(`@expo-google-fonts/${family}/package.json`)), weight),
  )
  return extra.folder === null ? own : [...own, extra.folder]
}

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readItemDefinition } from '@yibiao/core/contract'
import { validateDocument, type ItemDefinition, type TemplateManifest } from '@yibiao/schemas'

/** A template package as it lies in its folder. */
export type Template = { manifest: TemplateManifest; definition: ItemDefinition }

const packaged = fileURLToPath(new URL('../../../templates', import.meta.url))
let read: readonly Template[] | undefined

/**
 * The packages that come with the product, read once: they change only with it.
 * @throws Error naming the package and what is wrong with it
 */
export function readTemplates(): readonly Template[] {
  read ??= readdirSync(packaged, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && entry.name !== 'node_modules')
    .map(entry => readTemplate(join(packaged, entry.name)))
  return read
}

/** Reads one package folder. Paths in the manifest stay inside the folder. */
export function readTemplate(folder: string): Template {
  const manifest = validateDocument('TemplateManifest', readJson(folder, 'manifest.json'))
  if ('issues' in manifest) throw new Error(`${folder}/manifest.json: ${JSON.stringify(manifest.issues)}`)
  const item = readItemDefinition(readJson(folder, manifest.document.files.item))
  if ('issues' in item) throw new Error(`${folder}: ${JSON.stringify(item.issues)}`)
  return { manifest: manifest.document, definition: item.definition }
}

function readJson(folder: string, path: string): unknown {
  const file = resolve(folder, path)
  if (!file.startsWith(resolve(folder) + sep)) throw new Error(`${path} lies outside ${folder}.`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

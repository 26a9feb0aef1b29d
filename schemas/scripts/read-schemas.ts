import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A JSON Schema 2020-12 document or part of one. */
export type Schema = {
  $id?: string
  $schema?: string
  $ref?: string
  title?: string
  $defs?: Record<string, Schema>
  [keyword: string]: unknown
}

/** Reads every schema file; the key is its path below `schemas/src`, with forward slashes. */
export function readSchemas(): Map<string, Schema> {
  const folder = join(import.meta.dirname, '../src')
  const files = globSync('**/*.schema.json', { cwd: folder }).toSorted()
  return new Map(files.map(file => [file.replaceAll('\\', '/'), parseSchema(join(folder, file))]))
}

/** The file and the schema that a `$ref` in `file` points to; throws when there is none. */
export function resolveReference(
  schemas: Map<string, Schema>,
  file: string,
  reference: string,
): { file: string; fragment: string; schema: Schema } {
  const [path = '', fragment = ''] = reference.split('#')
  const target = path === '' ? file : new URL(path, `file:///${file}`).pathname.slice(1)
  const document = schemas.get(target)
  const name = fragment.replace('/$defs/', '')
  const schema = fragment === '' ? document : document?.$defs?.[name]
  if (!schema) throw new Error(`${reference} in ${file} points to nothing.`)
  return { file: target, fragment, schema }
}

function parseSchema(file: string): Schema {
  const schema: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (typeof schema !== 'object' || schema === null) throw new Error(`${file} is not a JSON Schema.`)
  return schema as Schema
}

import { resolveReference, type Schema } from './read-schemas.ts'

/**
 * A self-contained JSON Schema for editors: every file the entry refers to becomes a definition of one document.
 * Names of definitions are file paths without the ending, so completion shows readable names.
 */
export function bundleSchema(schemas: Map<string, Schema>, entry: string): Schema {
  const needed = new Map<string, Schema>()
  collect(entry)
  const root = rewrite(schemaOf(entry), entry)
  const definitions = [...needed].map(
    ([file, schema]) => [definitionName(file), withoutId(rewrite(schema, file))] as const,
  )
  return { ...root, $defs: { ...root.$defs, ...Object.fromEntries(definitions) } }

  function collect(file: string): void {
    mapReferences(schemaOf(file), reference => {
      const target = resolveReference(schemas, file, reference).file
      if (target !== entry && !needed.has(target)) {
        needed.set(target, schemaOf(target))
        collect(target)
      }
      return reference
    })
  }

  function schemaOf(file: string): Schema {
    const schema = schemas.get(file)
    if (!schema) throw new Error(`${entry} refers to ${file}, which does not exist.`)
    return schema
  }

  function rewrite(value: unknown, file: string): Schema {
    return mapReferences(value, reference => {
      const target = resolveReference(schemas, file, reference)
      if (target.file === entry) return `#${target.fragment}`
      return `#/$defs/${definitionName(target.file).replaceAll('/', '~1')}${target.fragment}`
    }) as Schema
  }
}

function withoutId(schema: Schema): Schema {
  const { $id, $schema, ...rest } = schema
  void $id
  void $schema
  return rest
}

function definitionName(file: string): string {
  return file.replace('.schema.json', '')
}

function mapReferences(value: unknown, replace: (reference: string) => string): unknown {
  if (Array.isArray(value)) return value.map(entry => mapReferences(entry, replace))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) =>
      key === '$ref' && typeof part === 'string' ? [key, replace(part)] : [key, mapReferences(part, replace)],
    ),
  )
}

/** A JSON Schema 2020-12 document or part of one, as the contract uses it. */
export interface Schema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}

/** Makes a value of one shape for a JSON Pointer. */
type Shape = (pointer: string) => unknown

/** The file a schema stands in, and the references on the way to it. */
interface Site {
  readonly file: string
  readonly references: readonly string[]
}

/** Times one definition may lie within itself: a group in a group, a branch in a branch. */
const DEPTH = 2

/**
 * For tests: a value of the schema with every property given, and every list with an element of each shape.
 *
 * @param files the schemas by file name without folder
 * @param textOf the text at a pointer for a definition of `common.schema.json`; undefined when any will do
 */
export function fillSchema(
  files: ReadonlyMap<string, Schema>,
  root: string,
  textOf: (definition: string, pointer: string) => string | undefined,
): unknown {
  return shapesOf(readFile(root), { file: root, references: [] })[0]?.('')

  function readFile(file: string): Schema {
    const schema = files.get(file)
    if (schema === undefined) throw new Error(`no schema ${file}`)
    return schema
  }

  function shapesOf(schema: Schema, site: Site): Shape[] {
    if (schema.$ref !== undefined) return shapesOfReference(schema.$ref, site)
    if (schema.const !== undefined) return [() => schema.const]
    if (schema.enum !== undefined) return [() => schema.enum?.[0]]
    const alternatives = schema.oneOf ?? schema.anyOf
    if (alternatives !== undefined) return alternatives.flatMap(each => shapesOf(each, site))
    switch (schema.type) {
      case 'array': {
        const items = shapesOf(schema.items ?? {}, site)
        return [pointer => items.map((make, index) => make(`${pointer}/${index}`))]
      }
      case 'object':
        return shapesOfObject(schema, site)
      case 'integer':
      case 'number':
        return [() => 1]
      case 'boolean':
        return [() => true]
      default:
        return [() => 'text']
    }
  }

  function shapesOfReference(reference: string, { file, references }: Site): Shape[] {
    const [path = '', fragment = ''] = reference.split('#')
    const name = fragment.replace('/$defs/', '')
    const target = path === '' ? file : path.slice(path.lastIndexOf('/') + 1)
    const key = `${target}#${name}`
    if (references.filter(each => each === key).length >= DEPTH) return []
    const document = readFile(target)
    const schema = name === '' ? document : document.$defs?.[name]
    if (schema === undefined) throw new Error(`${reference} points to nothing`)
    const shapes = shapesOf(schema, { file: target, references: [...references, key] })
    if (target !== 'common.schema.json') return shapes
    return shapes.map(make => pointer => textOf(name, pointer) ?? make(pointer))
  }

  function shapesOfObject(schema: Schema, site: Site): Shape[] {
    const properties = Object.entries(schema.properties ?? {})
    const { additionalProperties } = schema
    if (typeof additionalProperties === 'object') properties.push(['name', additionalProperties])
    const own = properties
      .map(([name, each]) => ({ name, shapes: shapesOf(each, site) }))
      .filter(({ shapes }) => shapes.length > 0)
    const bases = (schema.allOf ?? []).map(each => shapesOf(each, site))
    const count = Math.max(1, ...own.map(({ shapes }) => shapes.length), ...bases.map(each => each.length))
    return Array.from(
      { length: count },
      (_, index) => pointer =>
        Object.assign(
          {},
          ...bases.map(shapes => shapes[index % shapes.length]?.(pointer)),
          Object.fromEntries(
            own.map(({ name, shapes }) => [name, shapes[index % shapes.length]?.(`${pointer}/${name}`)]),
          ),
        ),
    )
  }
}

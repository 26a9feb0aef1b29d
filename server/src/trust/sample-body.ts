import apiSchemas from '@yibiao/schemas/api-schemas.json' with { type: 'json' }
import type { BodyName } from '../http/route.ts'

type Schema = Readonly<Record<string, unknown>>

/**
 * The smallest body that the contract accepts, made from its schema: a route that is new tomorrow is attacked too.
 * @throws Error for a schema this cannot make a value of
 */
export function sampleBody(name: BodyName): unknown {
  const { schema, file } = findSchema(name)
  return sampleOf(schema, file)
}

/** Names of the members the contract knows of a body. */
export function membersOf(name: BodyName): string[] {
  const { properties } = findSchema(name).schema
  return isSchema(properties) ? Object.keys(properties) : []
}

function findSchema(name: BodyName): { schema: Schema; file: Schema } {
  for (const file of Object.values<unknown>(apiSchemas)) {
    if (!isSchema(file) || !isSchema(file['$defs'])) continue
    for (const schema of Object.values(file['$defs'])) {
      if (isSchema(schema) && schema['title'] === name) return { schema, file }
    }
  }
  throw new Error(`There is no schema for ${name}.`)
}

function sampleOf(schema: Schema, file: Schema): unknown {
  const { $ref, const: constant, enum: choices, oneOf, anyOf, type } = schema
  if (typeof $ref === 'string') return sampleOf(resolve($ref, file), file)
  if (constant !== undefined) return constant
  if (Array.isArray(choices)) return choices[0]
  const [alternative]: unknown[] = Array.isArray(oneOf) ? oneOf : Array.isArray(anyOf) ? anyOf : []
  if (isSchema(alternative)) return sampleOf(alternative, file)
  if (type === 'object') return sampleObject(schema, file)
  if (type === 'array') return sampleArray(schema, file)
  if (type === 'string') return sampleText(schema)
  if (type === 'integer' || type === 'number')
    return typeof schema['minimum'] === 'number' ? schema['minimum'] : 1
  if (type === 'boolean') return true
  return null
}

function sampleObject(schema: Schema, file: Schema): Record<string, unknown> {
  const { required, properties, allOf } = schema
  const names = Array.isArray(required) ? required.filter(name => typeof name === 'string') : []
  const bases: unknown[] = Array.isArray(allOf) ? allOf : []
  const inherited = bases.filter(isSchema).map(base => {
    const { $ref } = base
    return sampleObject(typeof $ref === 'string' ? resolve($ref, file) : base, file)
  })
  const own = names.map(name => {
    const property = isSchema(properties) ? properties[name] : undefined
    return [name, isSchema(property) ? sampleOf(property, file) : null] as const
  })
  return Object.assign({}, ...inherited, Object.fromEntries(own))
}

function sampleArray({ minItems, items }: Schema, file: Schema): unknown[] {
  const length = typeof minItems === 'number' ? minItems : 0
  return Array.from({ length }, () => (isSchema(items) ? sampleOf(items, file) : null))
}

/** One of each kind of text the contract knows. */
const texts = [
  'abc',
  '/abc',
  '2026-07-06',
  '2026-07-06T02:00:00Z',
  '00000000-0000-7000-8000-000000000000',
  '1.0.0',
  '530103',
  '11100000000013338W',
  '0'.repeat(64),
]

const formats: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /T/,
  uuid: /^[\da-f-]{36}$/,
}

function sampleText({ pattern, format, maxLength }: Schema): string {
  const fits = texts.find(
    text =>
      (typeof pattern !== 'string' || new RegExp(pattern, 'u').test(text)) &&
      (typeof format !== 'string' || formats[format]?.test(text) !== false) &&
      (typeof maxLength !== 'number' || text.length <= maxLength),
  )
  if (fits === undefined) throw new Error(`No sample text fits ${String(pattern)}.`)
  return fits
}

function resolve(reference: string, file: Schema): Schema {
  let found: unknown = file
  for (const name of reference.slice(2).split('/')) {
    const key = name.replaceAll('~1', '/').replaceAll('~0', '~')
    found = isSchema(found) ? found[key] : undefined
  }
  if (!isSchema(found)) throw new Error(`${reference} leads nowhere.`)
  return found
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

import type { FormDefinition } from '@yibiao/schemas'
import { answersSchema } from './answers-schema.ts'
import type { JsonSchema } from './json-schema.ts'

/** Texts tried in this order where a schema asks for a form: dates, months, times, numbers, divisions, codes. */
const texts = [
  '示例',
  '2026-01-01',
  '2026-01',
  '09:00',
  '2026-01-01T09:00:00+08:00',
  '2026-01-01T01:00:00Z',
  'P1Y',
  '1',
  '53',
  '530102',
  '5301',
  '111',
] as const

/** Of the formats of JSON Schema that fields use. */
const formats: Readonly<Record<string, string>> = {
  date: '2026-01-01',
  time: '09:00:00',
  'date-time': '2026-01-01T09:00:00+08:00',
  duration: 'P1Y',
  email: 'example@example.com',
  uri: 'https://example.com/',
}

/**
 * Answers of the shape the form's schema asks for, for implementers who write to or read from the form. They fit the
 * schema and nothing more: check digits, rules and files are not real.
 */
export function sampleAnswers(form: FormDefinition): unknown {
  return sampleOf(answersSchema(form))
}

function sampleOf(schema: JsonSchema): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0] ?? null
  if (schema.anyOf !== undefined) {
    const first = schema.anyOf.find(({ type }) => type !== 'null') ?? schema.anyOf[0]
    return first === undefined ? null : sampleOf(first)
  }
  const [type] = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])
  switch (type) {
    case 'boolean':
      return true
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, Math.min(1, schema.maximum ?? 1))
    case 'string':
      return sampleText(schema)
    case 'array':
      return sampleList(schema)
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, property]) => [key, sampleOf(property)]),
      )
    default:
      return null
  }
}

function sampleText({ format, pattern, minLength = 0, maxLength }: JsonSchema): string {
  const known = formats[format ?? '']
  const isRight = (text: string) => pattern === undefined || new RegExp(pattern, 'u').test(text)
  const found = [...(known === undefined ? [] : [known]), ...texts].find(isRight) ?? ''
  if (pattern !== undefined) return found
  return found.padEnd(minLength, '例').slice(0, maxLength)
}

function sampleList({ items = {}, minItems = 0, uniqueItems }: JsonSchema): unknown[] {
  const choices = items.enum ?? []
  const first = sampleOf(items)
  const rest = Array.from({ length: Math.max(0, minItems - 1) }, (_, index) =>
    uniqueItems === true ? (choices[index + 1] ?? `${String(first)}${index + 2}`) : first,
  )
  return [first, ...rest]
}

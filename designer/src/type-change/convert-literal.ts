import { parseDecimal } from '@yibiao/core/expression'
import type { FieldType } from '../fields/field-design.ts'

/** What rules compare answers of a type with. */
type LiteralKind = 'text' | 'number' | 'boolean' | 'date' | 'other'

const kinds: Readonly<Partial<Record<FieldType, LiteralKind>>> = {
  number: 'number',
  integer: 'number',
  money: 'number',
  boolean: 'boolean',
  date: 'date',
  checkboxes: 'other',
  dateRange: 'other',
  codeCascade: 'other',
  identityDocument: 'other',
  time: 'other',
  dateTime: 'other',
  duration: 'other',
}

/** How a literal is written for a field of the type; nothing when it cannot be one. */
export function convertLiteral(written: string, type: FieldType): string | undefined {
  const kind = kinds[type] ?? 'text'
  const plain = plainOf(written)
  switch (kind) {
    case 'text':
      return JSON.stringify(plain)
    case 'number':
      return parseDecimal(plain) === undefined ? undefined : plain
    case 'boolean':
      return truths.get(plain)
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(plain) ? `date("${plain}")` : undefined
    case 'other':
      return undefined
  }
}

const truths = new Map([
  ['true', 'true'],
  ['是', 'true'],
  ['1', 'true'],
  ['false', 'false'],
  ['否', 'false'],
  ['0', 'false'],
])

/** The value without its quotes or its function. */
function plainOf(written: string): string {
  const text = written.trim()
  const inside = /^(?:date\(\s*|@)?"((?:[^"\\]|\\.)*)"\s*\)?$/.exec(text)?.[1]
  if (inside === undefined) return text
  const parsed: unknown = JSON.parse(`"${inside}"`)
  return typeof parsed === 'string' ? parsed : text
}

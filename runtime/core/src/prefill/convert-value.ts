import type { Conversion, Field } from '@yibiao/schemas'
import { formatDecimal, multiply, parseDecimal, type JsonValue } from '../expression/index.ts'
import { isDate } from '../clock/civil-date.ts'
import { normaliseDateRange } from '../fields/index.ts'
import { isRecord } from '../fields/record.ts'
import { normaliseDate } from '../fields/normalise-date.ts'
import type { CodeTableReader } from '../form/types.ts'
import { splitAddress } from './split-address.ts'

export interface ConversionContext {
  /** The field filled: a period is read from one text with both ends. */
  readonly field?: Pick<Field, 'type'>
  /** For addresses: the administrative divisions. Without them the whole line is the detail. */
  readonly codeTables?: CodeTableReader | undefined
}

/**
 * A source's value as the field's type stores it. What cannot be converted is null: a wrong value filled in is
 * worse than an empty field the applicant types into.
 */
export function convertValue(
  value: JsonValue,
  conversion: Conversion | undefined,
  context: ConversionContext = {},
): JsonValue {
  if (value === null || conversion === undefined) return value
  const text = typeof value === 'object' ? null : String(value)
  switch (conversion.type) {
    case 'date':
      return context.field?.type === 'dateRange' ? convertPeriod(value) : convertDate(value)
    case 'tenThousandYuan': {
      const amount = text === null ? undefined : parseDecimal(text.replaceAll(/[,,\s万元]/gu, ''))
      return amount === undefined ? null : formatDecimal(multiply(amount, 10_000))
    }
    case 'codes':
      return text !== null && Object.hasOwn(conversion.codes, text) ? (conversion.codes[text] ?? null) : null
    case 'address': {
      if (typeof value !== 'string' || value === '') return null
      const { region, detail } = splitAddress(value, context.codeTables)
      return { region, detail }
    }
  }
}

function convertDate(value: unknown): string | null {
  const date = normaliseDate(typeof value === 'number' ? String(value) : value)
  return isDate(date) ? date : null
}

/** `2021.06.01-2041.06.01`, `2021年6月1日至长期`, or an object with both ends. */
function convertPeriod(value: JsonValue): JsonValue {
  const period = normaliseDateRange(value)
  if (!isRecord(period)) return null
  const [from, to] = [convertDate(period['from']), convertDate(period['to'])]
  return from === null || to === null ? null : { from, to }
}

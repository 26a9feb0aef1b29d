import type { Conversion } from '@yibiao/schemas'
import { formatDecimal, multiply, parseDecimal, type JsonValue } from '../expression/index.ts'
import { normaliseDate } from '../fields/normalise-date.ts'

/**
 * A source's value as the field's type stores it. What cannot be converted is null: a wrong value filled in is
 * worse than an empty field the applicant types into.
 */
export function convertValue(value: JsonValue, conversion: Conversion | undefined): JsonValue {
  if (value === null || conversion === undefined) return value
  switch (conversion.type) {
    case 'date': {
      const date = normaliseDate(value)
      return typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null
    }
    case 'tenThousandYuan': {
      const amount = parseDecimal(String(value).replaceAll(/[,,\s万元]/gu, ''))
      return amount === undefined ? null : formatDecimal(multiply(amount, 10_000))
    }
    case 'codes':
      return Object.hasOwn(conversion.codes, String(value)) ? (conversion.codes[String(value)] ?? null) : null
    case 'address':
      return typeof value === 'string' && value !== '' ? { region: null, detail: value } : null
  }
}

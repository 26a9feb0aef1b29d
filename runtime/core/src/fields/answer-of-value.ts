import type { Field } from '@yibiao/schemas'
import { formatDecimal, isNumeric, roundTo, toJson, type Value } from '../expression/index.ts'
import { meaningOf } from './meaning-of.ts'

/** Decimal places of money. */
const MONEY_PLACES = 2

/**
 * The answer for a value that a rule computed (calculated, initial) or a source gave. Numbers are rounded half-up
 * to the places of the field, money to 2. A value of another type becomes null.
 */
export function answerOfValue(value: Value, field: Field): unknown {
  const meaning = meaningOf(field)
  if (value === null) return meaning.empty(field)
  const type = field.type === 'calculated' ? field.valueType : field.type
  switch (type) {
    case 'integer':
      return isNumeric(value) ? Number(formatDecimal(roundTo(value, 0, 'halfUp'))) : null
    case 'money':
      return isNumeric(value) ? formatDecimal(roundTo(value, MONEY_PLACES, 'halfUp')) : null
    case 'number': {
      const scale = field.type === 'number' || field.type === 'calculated' ? field.scale : undefined
      if (!isNumeric(value)) return null
      return formatDecimal(scale === undefined ? value : roundTo(value, scale, 'halfUp'))
    }
    case 'boolean':
      return typeof value === 'boolean' ? value : null
    case 'text':
      return typeof value === 'string' ? meaning.normalise(value, field) : null
    default:
      return meaning.normalise(toJson(value), field)
  }
}

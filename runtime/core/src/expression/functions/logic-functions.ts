import { BOOLEAN, nullable } from '../expression-type.ts'
import { equalValues } from '../values/compare-values.ts'
import { isBoxed, kindOf, type Value } from '../values/value.ts'
import { define, signature, type FunctionDefinition } from './signature.ts'

export const LOGIC_FUNCTIONS = {
  not: define(
    signature([{ name: 'negand', type: 'any', isNullable: true }], nullable(BOOLEAN), (_, value) =>
      typeof value === 'boolean' ? !value : null,
    ),
  ),
  is: define(
    signature(
      [
        { name: 'value1', type: 'any', isNullable: true },
        { name: 'value2', type: 'any', isNullable: true },
      ],
      BOOLEAN,
      (frame, left, right) =>
        kindOf(left) === kindOf(right) &&
        zoneOf(left) === zoneOf(right) &&
        equalValues(left, right, frame) === true,
    ),
  ),
} satisfies Record<string, FunctionDefinition>

/** `is` tells times apart that are the same instant in different zones. */
function zoneOf(value: Value): string {
  return isBoxed(value) && (value.kind === 'time' || value.kind === 'dateTime')
    ? `${value.offset} ${value.zone}`
    : ''
}

import type { InstanceOf, TypeName } from '../ast.ts'
import { charge, type Evaluator, type Meter } from '../frame.ts'
import { isContext, isList, isRange, kindOf, type Value } from '../values/value.ts'
import type { Bindings } from './bindings.ts'
import type { Compiler } from './compiler.ts'

export function compileInstanceOf(node: InstanceOf, bindings: Bindings, compiler: Compiler): Evaluator {
  const { type } = node
  const value = compiler.compile(node.value, bindings)
  return frame => isInstance(value(frame), type, frame)
}

/** Null is an instance of `Null` alone. */
function isInstance(value: Value, type: TypeName, meter: Meter): boolean {
  if (type.name === 'Null') return value === null
  if (value === null) return false
  if ('of' in type) {
    if (type.name === 'range') return isRange(value) && isRangeOf(value.start, value.end, type.of, meter)
    if (!isList(value)) return false
    charge(meter, value.length)
    return value.every(item => isInstanceOrNull(item, type.of, meter))
  }
  if ('entries' in type) {
    return (
      isContext(value) &&
      type.entries.every(({ key, type: of }) => {
        const entry = value.entries.get(key)
        return entry !== undefined && isInstanceOrNull(entry, of, meter)
      })
    )
  }
  return type.name === 'Any' || TYPE_NAMES[kindOf(value)] === type.name
}

function isInstanceOrNull(value: Value, type: TypeName, meter: Meter): boolean {
  return value === null || isInstance(value, type, meter)
}

function isRangeOf(start: Value, end: Value, type: TypeName, meter: Meter): boolean {
  return isInstanceOrNull(start, type, meter) && isInstanceOrNull(end, type, meter)
}

const TYPE_NAMES = {
  null: 'Null',
  boolean: 'boolean',
  string: 'string',
  number: 'number',
  date: 'date',
  time: 'time',
  dateTime: 'date and time',
  dayTimeDuration: 'days and time duration',
  yearMonthDuration: 'years and months duration',
  list: 'list',
  context: 'context',
  range: 'range',
} as const

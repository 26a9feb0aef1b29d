import type { Option } from '@yibiao/schemas'
import { isObject, isScalar, listIn, wordsIn } from './json.ts'
import { toOptions } from './read-options.ts'

/** Options of other systems: bare values, or objects with a value and a label. */
export function readChoices(given: readonly unknown[]): Option[] {
  return toOptions(
    given.flatMap(each => {
      if (isScalar(each)) return [{ value: String(each), label: String(each) }]
      if (!isObject(each)) return []
      const value = [each['value'], each['const'], each['key']].find(isScalar)
      const label = wordsIn(each, 'label', 'title', 'text')
      if (value === undefined || value === '') return label === undefined ? [] : [{ value: label, label }]
      return [{ value: String(value), label: label ?? String(value) }]
    }),
  )
}

/** Deepest level of options that is read. */
const deepestOptions = 10

/** Options with those below them. */
export function readChoiceTree(given: readonly unknown[], depth = 0): Option[] {
  return given.flatMap(each =>
    readChoices([each]).map(option => {
      const children = isObject(each) && depth < deepestOptions ? listIn(each, 'children') : []
      return children.length === 0 ? option : { ...option, children: readChoiceTree(children, depth + 1) }
    }),
  )
}

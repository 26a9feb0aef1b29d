import { ELEMENT_NAME } from '@yibiao/core/sentences'
import type { SimpleTest, SimpleValue } from './simple-condition.ts'

/** One comparison as FEEL. */
export function writeTest({ subject, operator, value }: SimpleTest): string {
  const written = writeValue(value)
  switch (operator) {
    case 'empty':
      return `${subject} = null`
    case 'notEmpty':
      return `${subject} != null`
    case 'contains':
      return `list contains(${subject}, ${written})`
    case 'notContains':
      return `not(list contains(${subject}, ${written}))`
    case 'includesSome':
      return `some ${ELEMENT_NAME} in ${subject} satisfies ${ELEMENT_NAME} in [${written}]`
    case 'includesOnly':
      return `every ${ELEMENT_NAME} in ${subject} satisfies ${ELEMENT_NAME} in [${written}]`
    case 'oneOf':
      return `${subject} in (${written})`
    case 'containsText':
      return `contains(${subject}, ${written})`
    case 'startsWith':
      return `starts with(${subject}, ${written})`
    case 'endsWith':
      return `ends with(${subject}, ${written})`
    default:
      return `${subject} ${operator} ${written}`
  }
}

function writeValue(value: SimpleValue): string {
  switch (value.kind) {
    case 'none':
      return 'null'
    case 'boolean':
      return String(value.value)
    case 'text':
      return JSON.stringify(value.value)
    case 'number':
      return value.value
    case 'date':
      return `@"${value.value}"`
    case 'list':
      return value.values.map(each => JSON.stringify(each)).join(', ')
    case 'field': {
      const { text, shift } = value
      return shift ? `${text} ${shift.sign} @"P${shift.count}${shift.unit}"` : text
    }
  }
}

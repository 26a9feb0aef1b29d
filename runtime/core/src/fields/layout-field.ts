import type { Field } from '@yibiao/schemas'
import { NULL } from '../expression/index.ts'
import { NO_ISSUES, type FieldMeaning } from './field-meaning.ts'

/** What stands between fields and asks nothing. */
export function createLayoutField<F extends Field>(): FieldMeaning<F> {
  return {
    empty: () => null,
    normalise: () => null,
    check: () => NO_ISSUES,
    summarise: () => [],
    jsonSchema: () => ({ type: 'null' }),
    valueType: () => NULL,
    toValue: () => null,
    masking: 'none',
    hasAnswer: false,
  }
}

import type { RegionField } from '@yibiao/schemas'
import type { FieldMeaning } from './field-meaning.ts'
import { orNull } from './json-schema.ts'
import { checkRegion, normaliseRegion, regionSchema, regionType, summariseRegion } from './region-value.ts'

export const region: FieldMeaning<RegionField> = {
  empty: () => null,
  normalise: normaliseRegion,
  check: (answer, field, context) => checkRegion(answer, field, context),
  summarise(answer, _field, context) {
    const text = summariseRegion(answer, context)
    return text === '' ? [] : [{ text }]
  },
  jsonSchema: () => orNull(regionSchema),
  valueType: () => regionType,
  toValue: answer => (typeof answer === 'string' && answer !== '' ? answer : null),
  masking: 'none',
  hasAnswer: true,
}

import type { ProjectCodeField } from '@yibiao/schemas'
import { checkProjectCode, normaliseProjectCode } from '../codes/index.ts'
import type { FieldMeaning } from './field-meaning.ts'
import { createTextValue } from './text-value.ts'
import { createValueField } from './value-field.ts'

export const projectCodeValue = createTextValue({
  normalise: normaliseProjectCode,
  check: text => checkProjectCode(text),
  maximum: 64,
  masking: 'none',
})

export const projectCode: FieldMeaning<ProjectCodeField> = createValueField(projectCodeValue)

import type { UrlField } from '@yibiao/schemas'
import { checkUrl, normaliseUrl } from '../codes/index.ts'
import type { FieldMeaning } from './field-meaning.ts'
import { createTextValue } from './text-value.ts'
import { createValueField } from './value-field.ts'

export const urlValue = createTextValue({
  normalise: normaliseUrl,
  check: text => checkUrl(text),
  maximum: 2000,
  masking: 'none',
})

export const url: FieldMeaning<UrlField> = createValueField(urlValue)

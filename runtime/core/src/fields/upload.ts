import type { UploadField } from '@yibiao/schemas'
import { toListValue } from './choice.ts'
import type { FieldMeaning } from './field-meaning.ts'
import { checkFiles, filesType, normaliseFiles, summariseFiles } from './files.ts'

export const upload: FieldMeaning<UploadField> = {
  empty: () => [],
  normalise: normaliseFiles,
  check: (answer, field, context) => checkFiles(answer, field, context),
  summarise: (answer, _field, context) => summariseFiles(answer, context),
  jsonSchema: ({ maxFiles }) => ({
    type: 'array',
    items: { type: 'string', minLength: 1 },
    uniqueItems: true,
    ...(maxFiles === undefined ? {} : { maxItems: maxFiles }),
  }),
  valueType: () => filesType,
  toValue: toListValue,
  masking: 'none',
  hasAnswer: true,
}

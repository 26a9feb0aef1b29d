import type { FileKind, ImageField } from '@yibiao/schemas'
import { toListValue } from './choice.ts'
import type { FieldMeaning } from './field-meaning.ts'
import { checkFiles, filesType, normaliseFiles, summariseFiles } from './files.ts'

/** Kinds of file that are pictures. */
const PICTURES: readonly FileKind[] = ['png', 'jpeg']

export const image: FieldMeaning<ImageField> = {
  empty: () => [],
  normalise: normaliseFiles,
  check: (answer, field, context) => checkFiles(answer, { ...field, accept: PICTURES }, context),
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

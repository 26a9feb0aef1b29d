import type { HeadingField } from '@yibiao/schemas'
import type { FieldMeaning } from './field-meaning.ts'
import { createLayoutField } from './layout-field.ts'

export const heading: FieldMeaning<HeadingField> = createLayoutField()

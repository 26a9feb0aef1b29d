import type { DividerField } from '@yibiao/schemas'
import type { FieldMeaning } from './field-meaning.ts'
import { createLayoutField } from './layout-field.ts'

export const divider: FieldMeaning<DividerField> = createLayoutField()

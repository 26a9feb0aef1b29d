import type { NoticeField } from '@yibiao/schemas'
import type { FieldMeaning } from './field-meaning.ts'
import { createLayoutField } from './layout-field.ts'

export const notice: FieldMeaning<NoticeField> = createLayoutField()

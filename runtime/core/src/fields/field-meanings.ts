import type { FieldMeanings } from './field-meaning.ts'
import { meaningOf } from './meaning-of.ts'
import { firstMeanings } from './meanings-at-once.ts'
import { createMembersMeaning } from './members.ts'

/** The meaning of every field type. */
export const fieldMeanings: FieldMeanings = firstMeanings(createMembersMeaning(meaningOf))

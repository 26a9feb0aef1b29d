import type { FieldMeanings } from './field-meaning.ts'
import { image } from './image.ts'
import { upload } from './upload.ts'

/** The field types whose answers are files: many forms have them and nothing rare besides. */
export const fileMeanings = { image, upload } satisfies Partial<FieldMeanings>

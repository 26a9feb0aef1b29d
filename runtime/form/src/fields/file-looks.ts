import type { FieldLooks } from './field-looks.ts'
import { imageLook } from './image/index.ts'
import { uploadLook } from './upload/index.ts'

/** The field types whose answers are files: many forms have them and nothing rare besides. */
export const fileLooks = { image: imageLook, upload: uploadLook } satisfies Partial<FieldLooks>

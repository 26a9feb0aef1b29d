import { commonLooks } from './common-looks.ts'
import type { AnyFieldLook } from './field-look.tsx'
import type { FieldType } from './field-view-contract.ts'
import { fileLooks } from './file-looks.ts'
import { rareLooks } from './rare-looks.ts'

/** The look of every field type; a type of the contract that is missing here does not compile. */
export type FieldLooks = { readonly [Type in FieldType]: AnyFieldLook<Type> }

export const fieldLooks: FieldLooks = { ...commonLooks, ...fileLooks, ...rareLooks }

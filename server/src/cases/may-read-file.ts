import type { FormDefinition } from '@yibiao/schemas'
import { locateField } from '../drafts/locate-field.ts'
import type { ReadableParts } from './case-access.ts'

/** Whether a reader of the case may open a file: as the material it is, or with the field it was uploaded for. */
export function mayReadFile(
  form: FormDefinition,
  parts: ReadableParts,
  file: { material: string | null; field: string | null },
): boolean {
  if (file.material !== null) return parts.mayReadMaterials
  const located = file.field === null ? undefined : locateField(form, file.field)
  return located !== undefined && [located.field, ...located.parents].some(field => parts.mayRead(field.id))
}

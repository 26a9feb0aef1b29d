/** The one door to Formily: per-field reactive state while a form is being filled. */
export { BoundField, BoundFieldsProvider, type BoundFieldsContext } from './bound-field.tsx'
export type { FieldBinding } from './field-binding.ts'
export { useBinding } from './use-binding.ts'

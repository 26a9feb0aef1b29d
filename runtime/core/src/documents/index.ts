/** Documents 文书: templates with merge fields, resolved to plain blocks. */
export { formatMergeValue, mergeWords } from './format-merge-value.ts'
export { mergeText, type MergeProblem, type MergeSource } from './merge-text.ts'
export { parseTemplateText, type TemplatePart } from './parse-template-text.ts'
export { printForm, type FormPrint } from './print-form.ts'
export type * from './printed-form.ts'
export { resolveDocument, type DocumentSource } from './resolve-document.ts'
export type * from './resolved-document.ts'
export { toMergeValue } from './document-facts.ts'

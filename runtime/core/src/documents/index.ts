/** Documents 文书: templates with merge fields, resolved to plain blocks. */
export { compileDocument, type CompiledDocument } from './compile-document.ts'
export { formatMergeValue, mergeWords } from './format-merge-value.ts'
export { mergeText, type MergeProblem, type MergeSource } from './merge-text.ts'
export { parseTemplateText, type TemplatePart } from './parse-template-text.ts'
export { printForm, type FormPrint } from './print-form.ts'
export type * from './printed-form.ts'
export { caseFacts, answerValues } from './case-facts.ts'
export {
  documentKinds,
  documentLibrary,
  followUpActs,
  takeForFollowUp,
  takeFromLibrary,
  type FollowUpAct,
} from './library/document-library.ts'
export type { DocumentKind, LibraryDocument } from './library/library-document.ts'
export { mergeLabels, nameMerge, nameMissing } from './merge-labels.ts'
export { draftDocument, resolveDocument, type DocumentSource, type MarkMissing } from './resolve-document.ts'
export type * from './resolved-document.ts'
export { toMergeValue } from './document-facts.ts'
export { MERGE_NAMES, NOTICE_NAMES, type MergeName, type NoticeName } from './merge-names.ts'

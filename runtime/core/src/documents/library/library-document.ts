import type { DocumentTemplateDefinition, LocalizedText } from '@yibiao/schemas'

export type DocumentKind = DocumentTemplateDefinition['kind']

/** A usual document 常用文书: what a template of its kind begins with. */
export type LibraryDocument = Pick<
  DocumentTemplateDefinition,
  'issuedOn' | 'issuedWhen' | 'letterhead' | 'inputs' | 'copies' | 'blocks'
> & {
  readonly name: LocalizedText
  /** What its numbers have after 机关代字, e.g. 受 in 某城管受〔2026〕1号; absent for a document without number. */
  readonly series?: string
  /** Nothing of the department is at the end: the form of the applicant, and letters others sign. */
  readonly isUnsigned?: true
}

import { takeFromLibrary, type DocumentKind } from '@yibiao/core/documents'
import type { DocumentTemplateDefinition } from '@yibiao/schemas'
import { makeId } from '../document/make-id.ts'

/** A new template of a kind with the text of the library, ready to be issued. */
export function starterDocument(kind: DocumentKind, seal?: string): DocumentTemplateDefinition {
  return takeFromLibrary(kind, { id: makeId(), key: kind, ...(seal === undefined ? {} : { seal }) })
}

import { takeForFollowUp, takeFromLibrary, type DocumentKind, type FollowUpAct } from '@yibiao/core/documents'
import type { DocumentTemplateDefinition } from '@yibiao/schemas'
import { makeId } from '../document/make-id.ts'

/** A new template of a kind with the text of the library, ready to be issued. */
export function starterDocument(kind: DocumentKind, seal?: string): DocumentTemplateDefinition {
  return takeFromLibrary(kind, { id: makeId(), key: kind, ...(seal === undefined ? {} : { seal }) })
}

/** A new template that an act after the decision issues by itself. */
export function starterForFollowUp(act: FollowUpAct, key: string, seal?: string): DocumentTemplateDefinition {
  return takeForFollowUp(act, { id: makeId(), key, ...(seal === undefined ? {} : { seal }) })
}

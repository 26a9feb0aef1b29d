import type { PrintedSection } from '@yibiao/core/documents'
import { composePdf } from './compose/compose-pdf.ts'
import type { ComposedBlock } from './compose/composition.ts'

/** A printed form to draw. */
export type FormDrawing = {
  sections: readonly PrintedSection[]
  title: string
  departmentName: string
  /** Lines under the title, e.g. the number of the case. */
  facts: readonly { label: string; value: string }[]
  /** Below the form, e.g. the digest of the answers. */
  note: string
}

/**
 * The PDF of a form, filled or blank.
 * @throws AppError `document.characterMissing`
 */
export function drawForm({ sections, title, departmentName, facts, note }: FormDrawing): Promise<Uint8Array> {
  const blocks: ComposedBlock[] = [
    { type: 'title', text: title },
    ...(facts.length === 0 ? [] : [{ type: 'facts' as const, rows: facts }]),
    { type: 'answers', sections },
    { type: 'paragraph', text: note, align: 'left', isIndented: false },
  ]
  return composePdf({ name: title, author: departmentName, look: 'form', blocks })
}

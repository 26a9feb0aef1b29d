import type { AttachmentView, CaseView, DraftView } from '@yibiao/schemas'

/** Every file of a draft or case: those of fields and those of materials. */
export function attachedFiles(
  view: Pick<DraftView | CaseView, 'attachments' | 'materials'>,
): readonly AttachmentView[] {
  return [...(view.attachments ?? []), ...view.materials.flatMap(material => material.attachments)]
}

import type { UploadPurpose } from '@yibiao/form/services'

/** What a file belongs to: a required document, or the answer of a field. */
export type AttachmentTarget =
  | { kind: 'material'; material: string }
  /** `field` is the JSON Pointer of the answer. */
  | { kind: 'field'; field: string }

/** @throws Error for what is attached to the checklist of a task: a draft has none */
export function targetOf(purpose: UploadPurpose): AttachmentTarget {
  if (purpose.kind === 'evidence') throw new Error('a draft takes no evidence')
  return purpose.kind === 'material'
    ? { kind: 'material', material: purpose.material }
    : { kind: 'field', field: purpose.path }
}

/** Of a file kept on the device: a signature is not kept, it is written again. */
export function purposeOf(target: AttachmentTarget): UploadPurpose {
  return target.kind === 'material' ? target : { kind: 'field', path: target.field }
}

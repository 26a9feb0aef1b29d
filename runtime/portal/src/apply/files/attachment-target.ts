import type { UploadPurpose } from '@yibiao/form/services'

/** What a file belongs to: a required document, or the answer of a field. */
export type AttachmentTarget =
  | { kind: 'material'; material: string }
  /** `field` is the JSON Pointer of the answer. */
  | { kind: 'field'; field: string }

export function targetOf(purpose: UploadPurpose): AttachmentTarget {
  return purpose.kind === 'material'
    ? { kind: 'material', material: purpose.material }
    : { kind: 'field', field: purpose.path }
}

/** Of a file kept on the device: a signature is not kept, it is written again. */
export function purposeOf(target: AttachmentTarget): UploadPurpose {
  return target.kind === 'material' ? target : { kind: 'field', path: target.field }
}

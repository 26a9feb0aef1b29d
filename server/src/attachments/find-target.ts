import { fileDefaults } from '@yibiao/core/fields'
import type { FileKind, OpenPart } from '@yibiao/schemas'
import type { Draft } from '../drafts/queries.ts'
import { locateField } from '../drafts/locate-field.ts'
import type { PublishedVersion } from '../items/read-version.ts'
import { AppError } from '../problems/app-error.ts'

/** What may be uploaded at a place. */
export type FileLimits = {
  accept: readonly FileKind[]
  maxFiles: number
  maxBytes: number
}

/** What a file is uploaded for, and what may be uploaded there. */
export type AttachmentTarget = FileLimits & {
  material: string | null
  field: string | null
}

/** Largest file that any target takes, in MB. */
export const mostMegabytes = 100
const imageKinds: readonly FileKind[] = ['png', 'jpeg']

/**
 * The material or field that a file is for, by the definition and not by what the client says of it.
 * @throws AppError `attachment.targetMissing`, `attachment.targetUnknown`, `attachment.targetClosed`
 */
export function findTarget(
  version: PublishedVersion,
  draft: Pick<Draft, 'opens'>,
  asked: { material?: string | undefined; field?: string | undefined },
): AttachmentTarget {
  if ((asked.material === undefined) === (asked.field === undefined))
    throw new AppError('attachment.targetMissing')
  return asked.material === undefined
    ? findFieldTarget(version, draft.opens, asked.field ?? '')
    : findMaterialTarget(version, draft.opens, asked.material)
}

function findMaterialTarget(
  version: PublishedVersion,
  opens: OpenPart[] | null,
  key: string,
): AttachmentTarget {
  const material = version.definition.materials.find(candidate => candidate.key === key)
  if (material === undefined) throw new AppError('attachment.targetUnknown')
  requireOpen(opens, part => part.kind === 'material' && part.material === key)
  return {
    material: key,
    field: null,
    accept: material.accept ?? fileDefaults.accept,
    ...limitsOf(material),
  }
}

function findFieldTarget(
  version: PublishedVersion,
  opens: OpenPart[] | null,
  pointer: string,
): AttachmentTarget {
  const located = locateField(version.definition.form, pointer)
  if (located === undefined) throw new AppError('attachment.targetUnknown')
  const { field, path, parents } = located
  const ids = [field, ...parents].map(each => each.id)
  requireOpen(opens, part => part.kind === 'field' && part.field !== undefined && ids.includes(part.field))
  switch (field.type) {
    case 'upload':
      return { material: null, field: path, accept: field.accept ?? fileDefaults.accept, ...limitsOf(field) }
    case 'image':
      return { material: null, field: path, accept: imageKinds, ...limitsOf(field) }
    case 'signature':
    case 'declaration':
      // A drawn signature replaces the one before, which stays until the draft is submitted.
      return { material: null, field: path, accept: ['png'], maxFiles: 20, maxBytes: 2 * 1024 * 1024 }
    default:
      throw new AppError('attachment.targetUnknown')
  }
}

function limitsOf(part: { maxFiles?: number; maxMegabytes?: number }): {
  maxFiles: number
  maxBytes: number
} {
  const megabytes = Math.min(part.maxMegabytes ?? fileDefaults.maxMegabytes, mostMegabytes)
  return { maxFiles: part.maxFiles ?? fileDefaults.maxFiles, maxBytes: megabytes * 1024 * 1024 }
}

/** A correction takes files only for what it opened; an application for everything. */
function requireOpen(opens: OpenPart[] | null, isMeant: (part: OpenPart) => boolean): void {
  if (opens !== null && !opens.some(isMeant)) throw new AppError('attachment.targetClosed')
}

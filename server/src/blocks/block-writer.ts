import type { Actor } from '../access/actor.ts'
import { departmentOf } from '../access/department-of.ts'
import type { AuditActor } from '../audit/record-audit.ts'
import { AppError } from '../problems/app-error.ts'

/** Who writes a block, and for which department. */
export type BlockWriter = {
  departmentId: string
  /** Implementers look after what every department uses. */
  mayShare: boolean
  audit: AuditActor
}

export function blockWriterOf(actor: Actor, audit: AuditActor): BlockWriter {
  const mayShare = actor.type === 'officer' && actor.roles.includes('implementer')
  return { departmentId: departmentOf(actor), mayShare, audit }
}

/**
 * What every department uses is changed by implementers alone.
 * @throws AppError `block.sharedByImplementers`
 */
export function requireSharing(writer: BlockWriter, isShared: boolean): void {
  if (isShared && !writer.mayShare) throw new AppError('block.sharedByImplementers')
}

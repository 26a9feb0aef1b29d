import type { DebtVerification } from '@yibiao/core/flow'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context/context.ts'
import { findIfReadable } from './find-readable-case.ts'
import { recheckCase, recheckMomentOf } from './recheck-case.ts'
import { askForDebt } from './verify-debt.ts'

/** What sources said for a command, asked before its transaction: no connection waits for a source. */
export type AskedBefore = {
  verification?: DebtVerification | undefined
  /** Paths of values that are not what was submitted, and nobody has seen yet. */
  changed: readonly string[]
}

type Act = Parameters<typeof recheckCase>[2] & { caseId: string }

/** Asks what a command needs to know of sources; most need nothing, and then nothing is read. Only officers' acts do. */
export async function askBefore(context: Context, actor: Actor, act: Act): Promise<AskedBefore> {
  const { command, actorKey } = act
  const asks = command.type === 'verifyDebt' || recheckMomentOf(command) !== undefined
  if (!asks || actor.type !== 'officer') return { changed: [] }
  const readable = await findIfReadable(context, actor, act.caseId)
  if (readable?.role !== 'officer') return { changed: [] }
  if (command.type === 'verifyDebt') {
    return { changed: [], verification: await askForDebt(context, readable, command.subject, actorKey) }
  }
  return { changed: await recheckCase(context, readable, act) }
}

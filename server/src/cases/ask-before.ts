import type { DebtVerification } from '@yibiao/core/flow'
import type { Context } from '../context/context.ts'
import type { ReadableCase } from './find-readable-case.ts'
import { recheckCase } from './recheck-case.ts'
import { askForDebt } from './verify-debt.ts'

/** What sources said for a command, asked before its transaction: no connection waits for a source. */
export type AskedBefore = {
  verification?: DebtVerification | undefined
  /** Paths of values that are not what was submitted, and nobody has seen yet. */
  changed: readonly string[]
}

/** Asks what a command needs to know of sources; most need nothing. Only officers' acts do. */
export async function askBefore(
  context: Context,
  readable: ReadableCase,
  act: Parameters<typeof recheckCase>[2],
): Promise<AskedBefore> {
  if (readable.role !== 'officer') return { changed: [] }
  const { command, actorKey } = act
  if (command.type === 'verifyDebt') {
    return { changed: [], verification: await askForDebt(context, readable, command.subject, actorKey) }
  }
  return { changed: await recheckCase(context, readable, act) }
}

import { outstandingDebts, type DebtVerification, type VerificationResult } from '@yibiao/core/flow'
import { canonicalJson, readPath } from '@yibiao/core/form'
import type { Context } from '../context/context.ts'
import { withReader } from '../db/with-transaction.ts'
import type { Prefill } from '../prefill/run-prefill.ts'
import { askCaseSources } from './ask-case-sources.ts'
import type { ReadableCase } from './find-readable-case.ts'
import { loadCaseWorld, type CaseWorld } from './load-case-world.ts'

/**
 * Asks the source about what it could not confirm. Runs before the command's transaction and holds no connection while
 * it waits.
 * @returns undefined when nothing of the kind is owed: the engine says so
 */
export async function askForDebt(
  context: Context,
  { caseRow, scope }: ReadableCase,
  subject: string,
  actorKey: string,
): Promise<DebtVerification | undefined> {
  const world = await withReader(context.database, scope, reader => loadCaseWorld(context, reader, caseRow))
  const isOwed = outstandingDebts(caseRow.state, world.debts).some(
    debt => debt.kind === 'verification' && debt.subject === subject,
  )
  const sourceKey = sourceOfDebt(world, subject)
  if (!isOwed || sourceKey === undefined) return undefined
  const prefill = await askCaseSources(context, world, caseRow, { sources: [sourceKey], actorKey })
  return { subject, result: resultOf(world, prefill, subject) }
}

/** A debt names the path of a value, or the source that did not answer. */
export function sourceOfDebt({ submission }: CaseWorld, subject: string): string | undefined {
  return subject.startsWith('/') ? submission.provenance[subject]?.sourceKey : subject
}

function resultOf({ submission }: CaseWorld, prefill: Prefill, subject: string): VerificationResult {
  if (prefill.sources.some(({ state }) => state === 'failed')) return 'failed'
  const paths = subject.startsWith('/') ? [subject] : Object.keys(prefill.copies)
  const known = paths.filter(path => Object.hasOwn(prefill.copies, path))
  if (known.length === 0) return 'unknown'
  const isAsSaid = (path: string): boolean =>
    canonicalJson(readPath(submission.answers, path) ?? null) === canonicalJson(prefill.copies[path] ?? null)
  return known.every(isAsSaid) ? 'matches' : 'differs'
}

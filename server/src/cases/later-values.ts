import { createHmac } from 'node:crypto'
import { canonicalJson, readPath } from '@yibiao/core/form'
import type { LaterValue } from '@yibiao/core/flow'
import type { Context } from '../context/context.ts'
import { openText, sealText } from '../identity/seal.ts'
import type { Prefill } from '../prefill/run-prefill.ts'
import type { CaseWorld } from './load-case-world.ts'
import type { CaseRow } from './queries.ts'

/** Values that sources, asked again, give differently than they were submitted: sealed, for the case alone. */
export function laterValuesOf(
  context: Context,
  caseRow: CaseRow,
  { submission }: CaseWorld,
  prefill: Prefill,
): LaterValue[] {
  const { dataSecret } = context.config
  const answered = new Map(
    prefill.sources
      .filter(({ state }) => state === 'filled' || state === 'noData')
      .map(source => [source.sourceKey, source]),
  )
  return Object.entries(submission.provenance).flatMap(([path, entry]): LaterValue[] => {
    const source = answered.get(entry.sourceKey)
    if (source === undefined || entry.mode === 'verify') return []
    // Hidden when it was submitted: the source filled it in, and it is no part of what is handled.
    if (submission.visibility[path] === false) return []
    const said = prefill.copies[path] ?? null
    // What the applicant changed or contested is compared with what the source had said, not with the answer.
    const before = entry.sourceValue ?? readPath(submission.answers, path) ?? null
    if (canonicalJson(said) === canonicalJson(before)) return []
    const digest = createHmac('sha256', dataSecret)
      .update(`case:${caseRow.id}:later:${path}:${canonicalJson(said)}`)
      .digest('hex')
    return [
      {
        path,
        sourceKey: entry.sourceKey,
        fetchedAt: source.fetchedAt ?? context.clock.now().toISOString(),
        digest,
        sealed: sealText(dataSecret, purposeOf(caseRow.id, path), JSON.stringify(said)).toString('base64'),
      },
    ]
  })
}

/** @throws Error when it does not open: the secret is another, or the event was tampered with */
export function openLaterValue(context: Context, caseId: string, { path, sealed }: LaterValue): unknown {
  const text = openText(context.config.dataSecret, purposeOf(caseId, path), Buffer.from(sealed, 'base64'))
  if (text === undefined) throw new Error('A later value cannot be opened.')
  const value: unknown = JSON.parse(text)
  return value
}

function purposeOf(caseId: string, path: string): string {
  return `case:${caseId}:later:${path}`
}

import type { CaseEvent, Debt } from '@yibiao/core/flow'
import type { DebtView } from '@yibiao/schemas'
import type { CaseWorld } from './load-case-world.ts'
import type { CaseRow } from './queries.ts'
import { sourceOfDebt } from './verify-debt.ts'

/** What blocks granting, and what did until it was settled, in the order in which it arose. */
export function viewDebts(world: CaseWorld, { state }: CaseRow, events: readonly CaseEvent[]): DebtView[] {
  return world.debts.map(({ kind, subject }) => {
    const settled = (state.settlements ?? []).find(known => known.kind === kind && known.subject === subject)
    const source = kind === 'verification' ? sourceNameOf(world, subject) : undefined
    const lastResult = kind === 'verification' ? lastResultOf(events, subject) : undefined
    return {
      kind,
      subject,
      state: settled?.how ?? 'outstanding',
      ...(source === undefined ? {} : { source }),
      ...(lastResult === undefined ? {} : { lastResult }),
      ...(settled === undefined ? {} : { by: settled.by.name, at: settled.at }),
      ...(settled?.reason === undefined ? {} : { reason: settled.reason }),
    }
  })
}

function sourceNameOf(world: CaseWorld, subject: Debt['subject']): DebtView['source'] {
  const key = sourceOfDebt(world, subject)
  return world.version.definition.prefill.sources.find(source => source.key === key)?.name
}

/** Of the latest submission: earlier answers were about other values. */
function lastResultOf(events: readonly CaseEvent[], subject: string): DebtView['lastResult'] {
  const since = events.findLastIndex(({ type }) => type === 'correctionSubmitted')
  const last = events.findLast(
    (event, index) => index > since && event.type === 'debtVerified' && event.subject === subject,
  )
  return last?.type === 'debtVerified' ? last.result : undefined
}

import { StatusLight } from '@yibiao/form/components'
import type { CaseStatus, CaseView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { remainingText } from '../status/remaining-text.ts'
import { statusSentence } from '../status/status-sentence.ts'
import { useWords } from '../texts/texts-context.tsx'

/** Where it is the department's turn. */
const waitingStatuses = new Set<CaseStatus>(['submitted', 'preReviewed', 'accepted', 'suspended'])

/** Where a case stands in one sentence, how much time remains, and why it rests or that nothing is to be done. */
export function CaseStanding({ view }: { view: CaseView }): ReactNode {
  const { texts, locale } = useWords()
  const { cases } = texts
  const summary = view.case
  const leading = view.clocks.find(
    clock => clock.stoppedOn === undefined && clock.dueOn !== undefined && clock.dueOn === summary.dueOn,
  )
  const remaining = leading === undefined ? '' : remainingText(leading, cases)
  const pause = cases.pause[summary.status] ?? ''
  const isMyTurn =
    (view.needsFromMe ?? []).length > 0 || (view.children ?? []).some(({ state }) => state === 'awaited')
  return (
    <div className="standing">
      <p className="standing__sentence">{statusSentence(summary, cases, locale, view.decision?.outcome)}</p>
      {summary.light !== 'none' && (
        <StatusLight light={summary.light}>
          {remaining === '' || summary.light === 'paused'
            ? cases.light[summary.light]
            : `${cases.light[summary.light]} · ${remaining}`}
        </StatusLight>
      )}
      {pause !== '' && <p className="fine">{pause}</p>}
      {!isMyTurn && waitingStatuses.has(summary.status) && <p className="fine">{cases.needs.nothing}</p>}
    </div>
  )
}

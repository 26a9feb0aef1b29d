import { StatusLight } from '@yibiao/form/components'
import type { ClockView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { formatDate } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'
import { remainingText } from './remaining-text.ts'

/** Every limit of a case: from when, until when, how much remains. */
export function ClockList({ clocks }: { clocks: readonly ClockView[] }): ReactNode {
  const { texts, locale } = useWords()
  const { cases } = texts
  return (
    <ul className="clocks">
      {clocks.map(clock => {
        const remaining = remainingText(clock, cases)
        const isStopped = clock.stoppedOn !== undefined
        return (
          <li className="clocks__clock" key={`${clock.limit} ${clock.startedOn}`}>
            <p className="clocks__name">{cases.limit[clock.limit]}</p>
            <p>
              {isStopped ? (
                <span className="fine">{cases.stopped(formatDate(clock.stoppedOn ?? '', locale))}</span>
              ) : (
                <StatusLight light={clock.light}>
                  {remaining === '' ? cases.light[clock.light] : remaining}
                </StatusLight>
              )}
            </p>
            <p className="fine">
              {cases.started} {formatDate(clock.startedOn, locale)}
              {clock.dueOn !== undefined && ` · ${cases.dueLabel} ${formatDate(clock.dueOn, locale)}`}
            </p>
            {clock.isEstimated === true && <p className="fine">{cases.estimated}</p>}
          </li>
        )
      })}
    </ul>
  )
}

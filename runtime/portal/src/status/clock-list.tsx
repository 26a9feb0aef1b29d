import { StatusLight } from '@yibiao/form/components'
import type { ClockView, TimelineEntry } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { formatDate } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'
import { arrangeClocks, whatStopped } from './arrange-clocks.ts'
import { remainingText } from './remaining-text.ts'

type Props = {
  clocks: readonly ClockView[]
  /** Tells what ended a limit, where the reader is told. */
  timeline: readonly TimelineEntry[]
}

/** The limits that count now, each with how much remains; those that have ended are folded away with the reason. */
export function ClockList({ clocks, timeline }: Props): ReactNode {
  const { cases } = useWords().texts
  const { running, stopped } = arrangeClocks(clocks)
  return (
    <div className="clocks">
      {running.length === 0 ? (
        <p className="fine">{cases.noClock}</p>
      ) : (
        <ul className="clocks__running">
          {running.map(clock => (
            <li className="clocks__clock" key={`${clock.limit} ${clock.startedOn}`}>
              <RunningClock clock={clock} />
            </li>
          ))}
        </ul>
      )}
      {stopped.length > 0 && (
        <details className="clocks__stopped">
          <summary>{cases.stoppedClocks(stopped.length)}</summary>
          <ul>
            {stopped.map(clock => (
              <li key={`${clock.limit} ${clock.startedOn}`}>
                <StoppedClock clock={clock} timeline={timeline} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function RunningClock({ clock }: { clock: ClockView }): ReactNode {
  const { texts, locale } = useWords()
  const { cases } = texts
  const remaining = remainingText(clock, cases)
  return (
    <>
      <p className="clocks__name">{cases.limit[clock.limit]}</p>
      <p>
        <StatusLight light={clock.light}>
          {clock.light === 'paused' || remaining === '' ? cases.light[clock.light] : remaining}
        </StatusLight>
      </p>
      {clock.dueOn !== undefined && (
        <p>
          {cases.dueLabel} {formatDate(clock.dueOn, locale)}
        </p>
      )}
      <p className="fine">
        {cases.started} {formatDate(clock.startedOn, locale)}
      </p>
      {clock.isEstimated === true && <p className="fine">{cases.estimated}</p>}
    </>
  )
}

function StoppedClock({ clock, timeline }: { clock: ClockView; timeline: Props['timeline'] }): ReactNode {
  const { texts, locale } = useWords()
  const { cases } = texts
  const cause = whatStopped(clock, timeline)
  const event = cause === undefined ? '' : (cases.events[cause] ?? '')
  const name = cases.limit[clock.limit]
  const on = formatDate(clock.stoppedOn ?? '', locale)
  const due = clock.dueOn === undefined ? '' : formatDate(clock.dueOn, locale)
  return (
    <>
      {cases.stoppedClock({ name, on, event })}{' '}
      {due !== '' && <span className="fine">{cases.wasDue(due)}</span>}{' '}
      {clock.light === 'red' && <StatusLight light="red">{cases.light.red}</StatusLight>}
    </>
  )
}

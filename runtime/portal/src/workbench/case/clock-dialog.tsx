import { Dialog, Skeleton } from '@yibiao/form/components'
import type { ClockDay, ClockView, ExplainedClock } from '@yibiao/schemas'
import { type ReactNode, useCallback } from 'react'
import { explainClock } from '../../api/cases.ts'
import { useLoaded } from '../../loading/use-loaded.ts'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { formatShortDate } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'

/** Every day of every limit with why it counts or not. */
export function ClockDialog({ caseId, onClose }: { caseId: string; onClose: () => void }): ReactNode {
  const { clock: texts } = useWorkbenchTexts()
  const load = useCallback((signal: AbortSignal) => explainClock(caseId, signal), [caseId])
  const { loaded } = useLoaded(load)
  return (
    <div className="drawer">
      <Dialog isOpen title={texts.title} onClose={onClose}>
        <p className="fine">{texts.help}</p>
        {loaded.state === 'loading' && <Skeleton lines={8} />}
        {loaded.state === 'failed' && <ProblemNotice error={loaded.error} />}
        {loaded.state === 'ready' &&
          loaded.value.clocks.map(clock => <Days key={clock.limit} clock={clock} />)}
      </Dialog>
    </div>
  )
}

function Days({ clock }: { clock: ExplainedClock }): ReactNode {
  const { cases } = useWords().texts
  const { clock: texts } = useWorkbenchTexts()
  const isKnown = (limit: string): limit is ClockView['limit'] => Object.hasOwn(cases.limit, limit)
  const name = isKnown(clock.limit) ? cases.limit[clock.limit] : clock.limit
  return (
    <section>
      <h3 className="panel__subtitle">{name}</h3>
      <table className="table table--days">
        <caption className="yb-unseen">{texts.caption(name)}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.columns.date}</th>
            <th scope="col">{texts.columns.counted}</th>
            <th scope="col">{texts.columns.reason}</th>
          </tr>
        </thead>
        <tbody>
          {clock.days.map(day => (
            <DayRow key={day.date} day={day} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function DayRow({ day }: { day: ClockDay }): ReactNode {
  const { locale } = useWords()
  const { clock: texts } = useWorkbenchTexts()
  return (
    <tr className={day.isCounted ? undefined : 'table__row--quiet'}>
      <th scope="row">{formatShortDate(day.date, locale)}</th>
      <td className="yb-figures">{day.isCounted ? (day.number ?? '') : texts.notCounted}</td>
      <td>{texts.reason[day.reason]}</td>
    </tr>
  )
}

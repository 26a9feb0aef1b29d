import { Dialog, Skeleton, Tag } from '@yibiao/form/components'
import type { ClockView, ExplainedClock } from '@yibiao/schemas'
import { type ReactNode, useCallback, useState } from 'react'
import { explainClock } from '../../api/cases.ts'
import { useLoaded } from '../../loading/use-loaded.ts'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { formatShortDate } from '../../texts/format.ts'
import { todayInShanghai } from '../../texts/today-in-shanghai.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'
import { type DayGroup, groupDays, spanOf } from './group-days.ts'

type Props = { caseId: string; clocks: readonly ClockView[]; onClose: () => void }

/** Every limit in a sentence, and every day of it with why it counts or not; those that have ended last. */
export function ClockDialog({ caseId, clocks, onClose }: Props): ReactNode {
  const { clock: texts } = useWorkbenchTexts()
  const load = useCallback((signal: AbortSignal) => explainClock(caseId, signal), [caseId])
  const { loaded } = useLoaded(load)
  const hasEnded = (limit: string): boolean =>
    clocks.some(clock => clock.limit === limit && clock.stoppedOn !== undefined)
  return (
    <div className="drawer">
      <Dialog isOpen title={texts.title} onClose={onClose}>
        <p className="fine">{texts.help}</p>
        {loaded.state === 'loading' && <Skeleton lines={8} />}
        {loaded.state === 'failed' && <ProblemNotice error={loaded.error} />}
        {loaded.state === 'ready' &&
          loaded.value.clocks
            .toSorted((a, b) => Number(hasEnded(a.limit)) - Number(hasEnded(b.limit)))
            .map((clock, position) => (
              <Limit
                key={`${clock.limit} ${clock.days[0]?.date ?? position}`}
                clock={clock}
                hasEnded={hasEnded(clock.limit)}
                isOpen={position === 0}
              />
            ))}
      </Dialog>
    </div>
  )
}

function Limit(props: { clock: ExplainedClock; hasEnded: boolean; isOpen: boolean }): ReactNode {
  const { texts: portal, locale } = useWords()
  const { cases } = portal
  const { clock: texts } = useWorkbenchTexts()
  const { limit, days } = props.clock
  const isKnown = (name: string): name is ClockView['limit'] => Object.hasOwn(cases.limit, name)
  const name = isKnown(limit) ? cases.limit[limit] : limit
  const span = spanOf(days)
  return (
    <section>
      <h3 className="panel__subtitle">
        {name} {props.hasEnded && <Tag>{texts.ended}</Tag>}
      </h3>
      {span !== undefined && (
        <p>
          {texts.span({
            start: formatShortDate(span.start, locale),
            first: formatShortDate(span.first, locale),
            last: formatShortDate(span.last, locale),
            count: span.count,
          })}
        </p>
      )}
      <details className="details" open={props.isOpen}>
        <summary>{texts.days}</summary>
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
            {groupDays(days).map(group => (
              <Days key={group.from.date} group={group} />
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

function Days({ group: { from, through } }: { group: DayGroup }): ReactNode {
  const { locale } = useWords()
  const { clock: texts } = useWorkbenchTexts()
  const [today] = useState(() => todayInShanghai(new Date()))
  const isToday = from.date <= today && today <= through.date
  const first = formatShortDate(from.date, locale)
  const dates = from === through ? first : texts.dates(first, formatShortDate(through.date, locale))
  return (
    <tr
      className={from.isCounted ? undefined : 'table__row--quiet'}
      aria-current={isToday ? 'date' : undefined}
    >
      <th scope="row">
        {dates} {isToday && <Tag tone="action">{texts.today}</Tag>}
      </th>
      <td className="yb-figures">
        {from.isCounted && from.number !== undefined ? texts.dayNumber(from.number) : texts.notCounted}
      </td>
      <td>{texts.reason[from.reason]}</td>
    </tr>
  )
}

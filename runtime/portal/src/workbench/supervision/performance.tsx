import { Skeleton, SummaryList } from '@yibiao/form/components'
import type { Performance as Report } from '@yibiao/schemas'
import { type ReactNode, useCallback } from 'react'
import { fetchPerformance } from '../../api/supervision.ts'
import { useLoaded } from '../../loading/use-loaded.ts'
import { LoadProblem } from '../../shell/load-problem.tsx'
import { TitledSection } from '../../shell/titled-section.tsx'
import { useWords } from '../../texts/texts-context.tsx'
import { useSupervisionTexts } from './texts.ts'

/** Measures of the items in use, and what each officer closed in the period. */
export function Performance({ from, through }: { from: string; through: string }): ReactNode {
  const load = useCallback(
    (signal: AbortSignal) => fetchPerformance({ from, through }, signal),
    [from, through],
  )
  const { loaded, reload } = useLoaded(load)
  if (loaded.state === 'loading') return <Skeleton lines={6} />
  if (loaded.state === 'failed') return <LoadProblem error={loaded.error} retry={reload} />
  return (
    <>
      <Measures measures={loaded.value.measures} />
      {loaded.value.officers.length > 0 && <Officers officers={loaded.value.officers} />}
    </>
  )
}

function Measures({ measures }: { measures: Report['measures'] }): ReactNode {
  const { read, locale } = useWords()
  const { measures: words } = useSupervisionTexts()
  const { items, averageVisits, manyVisits } = measures
  const shares = ['compression', 'immediateShare', 'thirdDepthShare', 'fourthDepthShare'] as const
  return (
    <TitledSection title={words.title}>
      <SummaryList
        rows={[
          { id: 'items', term: words.items, value: String(items) },
          ...shares.map(name => ({ id: name, term: words[name], value: percent(measures[name]) })),
          {
            id: 'visits',
            term: words.averageVisits,
            value: averageVisits === undefined ? '—' : averageVisits.toFixed(2),
          },
        ]}
      />
      <p className="fine">{words.help}</p>
      {manyVisits.length > 0 && (
        <p className="problem">
          {words.manyVisits(manyVisits.map(read).join(locale === 'en' ? ', ' : '、'))}
        </p>
      )}
    </TitledSection>
  )
}

function Officers({ officers }: { officers: Report['officers'] }): ReactNode {
  const { officers: words } = useSupervisionTexts()
  return (
    <TitledSection title={words.title}>
      <table className="table table--cards">
        <caption className="yb-unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.closed}</th>
            <th scope="col">{words.limited}</th>
            <th scope="col">{words.onTime}</th>
            <th scope="col">{words.rate}</th>
          </tr>
        </thead>
        <tbody>
          {officers.map(({ name, closed, limited, onTime, onTimeRate }, place) => (
            <tr className="table__row" key={place}>
              <th scope="row" data-label={words.name}>
                {name}
              </th>
              <td className="yb-figures" data-label={words.closed}>
                {closed}
              </td>
              <td className="yb-figures" data-label={words.limited}>
                {limited}
              </td>
              <td className="yb-figures" data-label={words.onTime}>
                {onTime}
              </td>
              <td className="yb-figures" data-label={words.rate}>
                {percent(onTimeRate)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TitledSection>
  )
}

function percent(rate: number | undefined): string {
  return rate === undefined ? '—' : `${(rate * 100).toFixed(1)}%`
}

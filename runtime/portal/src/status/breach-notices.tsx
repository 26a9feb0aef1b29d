import { Notice } from '@yibiao/form/components'
import type { BreachView, CaseView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { formatInstant } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'

type Props = {
  view: CaseView
  isOfficer?: boolean
  /** What can be done about a record. */
  more?: (breach: BreachView) => ReactNode
}

/** 失信记录 of the case and what follows from them; and, to officers, that the applicant has some of other cases. */
export function BreachNotices({ view, isOfficer = false, more }: Props): ReactNode {
  const words = useWords().texts.followUps.breaches
  const { breaches = [], unrepairedBreaches } = view
  return (
    <>
      {unrepairedBreaches !== undefined && (
        <Notice tone="warning" title={words.finding(unrepairedBreaches)}>
          <p>{words.findingHelp}</p>
        </Notice>
      )}
      {breaches.map(breach => (
        <BreachNotice key={breach.id} breach={breach} isOfficer={isOfficer} more={more?.(breach)} />
      ))}
    </>
  )
}

function BreachNotice({
  breach: { kind, recordedAt, repairedAt, repairedBy, repairReason },
  isOfficer,
  more,
}: {
  breach: BreachView
  isOfficer: boolean
  more: ReactNode
}): ReactNode {
  const { texts, locale } = useWords()
  const words = texts.followUps.breaches
  const isRepaired = repairedAt !== undefined
  return (
    <Notice tone={isRepaired ? 'info' : 'error'} title={isRepaired ? words.repaired : words.recorded}>
      <p>{words.at(formatInstant(recordedAt, locale), words.kinds[kind])}</p>
      {isRepaired ? (
        <p>{words.repairedAt(formatInstant(repairedAt, locale), repairedBy)}</p>
      ) : (
        <p>{isOfficer ? words.consequenceForOfficers : words.consequence}</p>
      )}
      {repairReason !== undefined && (
        <p className="prose">{texts.cases.special.withLabel(words.repairReason, repairReason)}</p>
      )}
      {more}
    </Notice>
  )
}

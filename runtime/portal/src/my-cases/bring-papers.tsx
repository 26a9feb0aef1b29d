import { Notice } from '@yibiao/form/components'
import type { CaseView, GuidePlace } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { caseMaterialsOf } from '../status/case-materials.ts'
import { papersToHandIn } from '../status/papers-to-hand-in.ts'
import { formatDate } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'

/** 待现场递交: which papers to bring, where to, and until when. Nothing when none are awaited. */
export function BringPapers({ view }: { view: CaseView }): ReactNode {
  const { texts, read, locale } = useWords()
  const words = texts.cases.bring
  const { definition } = view
  if (view.case.status !== 'awaitingReceipt' || !hasPlaces(definition)) return null
  const papers = papersToHandIn(view.materials, caseMaterialsOf(view))
  const due = view.clocks.find(
    ({ limit, stoppedOn }) => limit === 'counterReceipt' && stoppedOn === undefined,
  )
  return (
    <Notice tone="warning" title={words.title(due?.dueOn === undefined ? '' : formatDate(due.dueOn, locale))}>
      <p>{words.help}</p>
      {papers.length > 0 && (
        <ul className="plain-list">
          {papers.map(({ key, name, originals = 0, copies = 0 }) => (
            <li key={key}>
              {read(name)}
              <span className="fine"> {words.count(originals, copies)}</span>
            </li>
          ))}
        </ul>
      )}
      {definition.places.map(({ address, openingHours, telephone }) => (
        <p key={read(address)}>
          {[read(address), read(openingHours), telephone ?? ''].filter(part => part !== '').join(' · ')}
        </p>
      ))}
    </Notice>
  )
}

function hasPlaces(value: object): value is { places: GuidePlace[] } {
  return 'places' in value && Array.isArray(value.places)
}

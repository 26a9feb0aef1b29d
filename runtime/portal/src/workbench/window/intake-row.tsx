import { Button } from '@yibiao/form/components'
import type { WindowIntake } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { Link } from '../../routing/link.tsx'
import { places } from '../../routing/places.ts'
import { TestTag } from '../../status/test-tag.tsx'
import { formatInstant } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { type WindowTexts, useWindowTexts } from './texts.ts'

/** An intake that is being entered. */
export function IntakeRow({ intake, onGiveUp }: { intake: WindowIntake; onGiveUp: () => void }): ReactNode {
  const { read, locale } = useWords()
  const words = useWindowTexts()
  const { applicantName, actingName } = intake
  const facts = [
    read(intake.itemName),
    ...queueFacts(intake, words),
    words.since(formatInstant(intake.createdAt, locale)),
  ]
  return (
    <li className="row">
      <div className="row__main">
        <p className="row__title">
          <TestTag isTest={intake.isTest} /> {words.acting(applicantName, actingName)}
        </p>
        <p className="fine">{facts.join(' · ')}</p>
      </div>
      <div className="row__actions">
        <Button look="quiet" icon="bin" aria-label={words.giveUpOf(applicantName)} onClick={onGiveUp}>
          {words.giveUp}
        </Button>
        <Link
          className="yb-button yb-button--primary"
          to={places.draft(intake.draftId)}
          aria-label={words.goOnWith(applicantName)}
        >
          {words.goOn}
        </Link>
      </div>
    </li>
  )
}

/** An intake of today that became a case. */
export function TakenRow({ intake }: { intake: WindowIntake }): ReactNode {
  const { read, locale } = useWords()
  const words = useWindowTexts()
  const { handedIn, applicantName, actingName } = intake
  if (handedIn === undefined) return null
  const facts = [
    read(intake.itemName),
    ...queueFacts(intake, words),
    words.takenAt(formatInstant(handedIn.at, locale)),
  ]
  return (
    <li className="row">
      <div className="row__main">
        <p className="row__title">{words.acting(applicantName, actingName)}</p>
        <p className="fine">{facts.join(' · ')}</p>
        <p className="fine yb-figures breakable">{handedIn.caseNumber}</p>
      </div>
      <div className="row__actions">
        <Link
          className="yb-button yb-button--quiet"
          to={places.windowReceipt(intake.id)}
          aria-label={words.receiptOf(handedIn.caseNumber)}
        >
          {words.receipt}
        </Link>
      </div>
    </li>
  )
}

function queueFacts({ queueNumber, waitedMinutes }: WindowIntake, words: WindowTexts): string[] {
  return [
    ...(queueNumber === undefined ? [] : [words.queue(queueNumber)]),
    ...(waitedMinutes === undefined ? [] : [words.waited(waitedMinutes)]),
  ]
}

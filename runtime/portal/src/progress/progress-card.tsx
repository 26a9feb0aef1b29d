import type { CaseProgress } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { TitledSection } from '../shell/titled-section.tsx'
import { statusSentence } from '../status/status-sentence.ts'
import { StatusTag } from '../status/status-tag.tsx'
import { formatDate, formatInstant } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'
import { useProgressTexts } from './texts.ts'

/** How far a case is: a sentence, the steps with their days, what is to be corrected, whom to ask. */
export function ProgressCard({ progress }: { progress: CaseProgress }): ReactNode {
  const { texts, read, locale } = useWords()
  const words = useProgressTexts()
  const { asked, dueOn, telephone } = progress
  return (
    <TitledSection
      className="progress"
      title={read(progress.itemName)}
      aside={<StatusTag status={progress.status} />}
    >
      <p className="fine">
        {progress.departmentName} · <span className="yb-figures breakable">{progress.caseNumber}</span>
      </p>
      <output className="card__sentence">
        {statusSentence(progress, texts.cases, locale, progress.outcome)}
      </output>
      {asked.length > 0 && (
        <section aria-labelledby="progress-asked">
          <h3 className="progress__part" id="progress-asked">
            {words.asked}
          </h3>
          <ul className="plain-list">
            {asked.map(name => (
              <li key={read(name)}>{read(name)}</li>
            ))}
          </ul>
          <p className="fine">{words.askedHelp}</p>
        </section>
      )}
      <h3 className="progress__part">{words.steps}</h3>
      <dl className="pairs">
        {stepsOf(progress).map(([step, at]) => (
          <div className="pairs__pair" key={step}>
            <dt>{words[step]}</dt>
            <dd className={at === undefined ? 'fine' : undefined}>
              {at === undefined ? words.waiting : formatInstant(at, locale)}
            </dd>
          </div>
        ))}
        {dueOn !== undefined && (
          <div className="pairs__pair">
            <dt>{words.due}</dt>
            <dd>{formatDate(dueOn, locale)}</dd>
          </div>
        )}
      </dl>
      {telephone !== undefined && <p className="fine">{words.telephone(telephone)}</p>}
    </TitledSection>
  )
}

type Step = 'submitted' | 'accepted' | 'decided' | 'concluded'

/** The steps that were taken, and those still to come unless the case is over. */
function stepsOf(progress: CaseProgress): [step: Step, at: string | undefined][] {
  const steps: [Step, string | undefined][] = [
    ['submitted', progress.submittedAt],
    ['accepted', progress.acceptedAt],
    ['decided', progress.decidedAt],
    ['concluded', progress.concludedAt],
  ]
  const isOver = progress.concludedAt !== undefined || endedEarly.has(progress.status)
  return steps.filter(([, at]) => at !== undefined || !isOver)
}

const endedEarly: ReadonlySet<CaseProgress['status']> = new Set([
  'acceptanceRefused',
  'withdrawn',
  'lapsed',
  'returned',
  'terminated',
])

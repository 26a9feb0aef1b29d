import { Tag } from '@yibiao/form/components'
import type { FollowUpView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { formatDate, formatInstant } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'

/** 后续程序 of a decided case: where each stands, what was found, what must be put right and until when. */
export function FollowUps({ followUps }: { followUps: readonly FollowUpView[] }): ReactNode {
  const { texts, read, locale } = useWords()
  const words = texts.followUps
  return (
    <ul className="plain-list">
      {followUps.map(followUp => (
        <li key={followUp.id} className="procedure">
          <p className="strong">
            {read(followUp.name)} <Standing followUp={followUp} />
          </p>
          {followUp.dueOn !== undefined && (
            <p className="fine">{words.dueOn(formatDate(followUp.dueOn, locale))}</p>
          )}
          {followUp.checks.map((check, index) => (
            <div key={check.at}>
              <p>{words.check(formatDate(check.on, locale), words.outcomes[check.outcome])}</p>
              <p className="prose">{check.findings}</p>
              {check.inspectors !== undefined && (
                <p className="fine">
                  {words.inspectors(
                    check.inspectors
                      .map(({ name, certificate }) => words.inspector(name, certificate))
                      .join(texts.cases.special.separator),
                  )}
                </p>
              )}
              <Rectification rectification={followUp.rectifications[index]} />
            </div>
          ))}
        </li>
      ))}
    </ul>
  )
}

function Standing({ followUp }: { followUp: FollowUpView }): ReactNode {
  const { followUps: words } = useWords().texts
  const { stage, result } = followUp
  const isGood = result === 'passed' || result === 'kept'
  if (stage === 'closed') {
    return <Tag tone={isGood ? 'done' : 'refused'}>{words.results[result ?? ''] ?? words.stages.closed}</Tag>
  }
  return <Tag tone="action">{words.stages[stage]}</Tag>
}

type RectificationProps = { rectification: FollowUpView['rectifications'][number] | undefined }

function Rectification({ rectification }: RectificationProps): ReactNode {
  const { texts, locale } = useWords()
  const words = texts.followUps
  if (rectification === undefined) return null
  const { orderedAt, requirements, dueOn, reportedAt, report, lapsedAt } = rectification
  return (
    <>
      <p className="fine">
        {words.ordered(formatInstant(orderedAt, locale))}
        {dueOn !== undefined && words.through(formatDate(dueOn, locale))}
      </p>
      <p className="prose">{texts.cases.special.withLabel(words.requirements, requirements)}</p>
      {reportedAt !== undefined && (
        <p className="fine">{words.reported(formatInstant(reportedAt, locale))}</p>
      )}
      {report !== undefined && <p className="prose">{report}</p>}
      {lapsedAt !== undefined && <p className="fine">{words.lapsed}</p>}
    </>
  )
}

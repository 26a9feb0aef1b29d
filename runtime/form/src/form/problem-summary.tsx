import type { Field, Issue } from '@yibiao/schemas'
import { useEffect, useRef, type ReactNode } from 'react'
import { Icon } from '../components/icon.tsx'
import { controlIdOf } from '../fields/control-id.ts'
import { useIssueText } from '../issues/use-issue-text.ts'
import { useFormServices } from '../services/form-services.tsx'
import { pathsUpward } from './form-index.ts'
import { useAnswerName } from './use-answer-name.ts'

export interface ProblemSummaryProps {
  readonly issues: readonly Issue[]
  /** The field an issue belongs to. */
  readonly fieldOf: (path: string) => Field | undefined
  readonly onGoTo: (path: string) => void
  readonly children?: ReactNode
}

/** What is wrong, as links to where it is. Takes the focus when it appears, so that it is read. */
export function ProblemSummary({ issues, fieldOf, onGoTo, children }: ProblemSummaryProps): ReactNode {
  const { texts } = useFormServices()
  const textOf = useIssueText()
  const nameOf = useAnswerName(fieldOf)
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    box.current?.focus()
    box.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <section ref={box} className="yb-problems" aria-labelledby="yb-problems-title" tabIndex={-1}>
      <h2 id="yb-problems-title" className="yb-problems__title">
        <Icon name="error" />
        {texts.filler.problemsTitle(issues.length)}
      </h2>
      <p className="yb-field__help">{texts.filler.problemsHelp}</p>
      <ul className="yb-problems__list">
        {issues.map(issue => {
          const field = pathsUpward(issue.path)
            .map(fieldOf)
            .find(each => each !== undefined)
          const name = nameOf(issue.path)
          const text = field ? textOf(issue, field) : ''
          return (
            <li key={`${issue.path} ${issue.code}`}>
              <a
                className="yb-link"
                href={`#${controlIdOf(issue.path)}`}
                onClick={event => {
                  event.preventDefault()
                  onGoTo(issue.path)
                }}
              >
                {text.includes(name) ? text : texts.filler.problemAt(name, text)}
              </a>
            </li>
          )
        })}
      </ul>
      {children}
    </section>
  )
}

import type { Field, Issue } from '@yibiao/schemas'
import { useEffect, useRef, type ReactNode, type Ref } from 'react'
import { Icon } from '../components/icon.tsx'
import { controlIdOf } from '../fields/control-id.ts'
import { useIssueText } from '../issues/use-issue-text.ts'
import { useFormServices } from '../services/form-services.tsx'
import { useAnswerName } from './use-answer-name.ts'

export interface ProblemSummaryProps {
  readonly issues: readonly Issue[]
  /** The field an issue belongs to. */
  readonly fieldOf: (path: string) => Field | undefined
  readonly onGoTo: (path: string) => void
  readonly children?: ReactNode
  readonly ref?: Ref<HTMLDivElement>
}

/** What is wrong, as links to where it is. Takes the focus when it appears, so that it is read. */
export function ProblemSummary({ issues, fieldOf, onGoTo, children }: ProblemSummaryProps): ReactNode {
  const { texts } = useFormServices()
  const textOf = useIssueText()
  const nameOf = useAnswerName(fieldOf)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
    box.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <div ref={box} className="yb-problems" role="group" aria-labelledby="yb-problems-title" tabIndex={-1}>
      <h2 id="yb-problems-title" className="yb-problems__title">
        <Icon name="error" />
        {texts.filler.problemsTitle(issues.length)}
      </h2>
      <p className="yb-field__help">{texts.filler.problemsHelp}</p>
      <ul className="yb-problems__list">
        {issues.map(issue => {
          const field = fieldOf(issue.path)
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
                {nameOf(issue.path)}
                {field && `:${textOf(issue, field)}`}
              </a>
            </li>
          )
        })}
      </ul>
      {children}
    </div>
  )
}

import type { Field, Issue } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { Icon } from '../components/icon.tsx'
import { useIssueText } from '../issues/use-issue-text.ts'
import { useTexts } from '../services/form-services.tsx'

export interface FieldProblemsProps {
  readonly id: string
  readonly issues: readonly Issue[]
  readonly field: Field
}

/** What is wrong, said at once when it appears. */
export function FieldProblems({ id, issues, field }: FieldProblemsProps): ReactNode {
  const texts = useTexts()
  const textOf = useIssueText()
  return (
    <div id={id} className="yb-field__problems" role="alert">
      {issues.map(issue => (
        <p
          key={`${issue.path} ${issue.code}`}
          className={issue.severity === 'error' ? 'yb-field__error' : 'yb-field__warning'}
        >
          <Icon
            name={issue.severity === 'error' ? 'error' : 'warning'}
            label={issue.severity === 'error' ? texts.common.error : texts.common.warning}
          />
          <span>{textOf(issue, field)}</span>
        </p>
      ))}
    </div>
  )
}

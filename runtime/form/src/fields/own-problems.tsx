import type { Field, Issue } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { FieldProblems } from './field-problems.tsx'

export interface OwnProblemsProps {
  readonly id: string
  readonly path: string
  readonly field: Field
  readonly issues: readonly Issue[] | undefined
}

/** Problems of a container as a whole; those of the fields inside stand beside these. */
export function OwnProblems({ id, path, field, issues = [] }: OwnProblemsProps): ReactNode {
  const own = issues.filter(issue => issue.path === path)
  return own.length > 0 ? <FieldProblems id={`${id}--error`} issues={own} field={field} /> : null
}

import type { Field, Issue } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { FieldProblems } from './field-problems.tsx'

export interface OwnProblemsProps {
  readonly id: string
  readonly field: Field
  readonly issues: readonly Issue[] | undefined
}

/** Problems of a container as a whole; those of the fields inside stand beside these. */
export function OwnProblems({ id, field, issues = [] }: OwnProblemsProps): ReactNode {
  return issues.length > 0 ? <FieldProblems id={`${id}--error`} issues={issues} field={field} /> : null
}

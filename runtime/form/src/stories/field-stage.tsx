import { meaningOf } from '@yibiao/core/fields'
import type { Field, Issue } from '@yibiao/schemas'
import { useState, type ReactNode } from 'react'
import { FieldView } from '../fields/field-view.tsx'
import type { FieldViewState } from '../fields/field-view-contract.ts'

export interface FieldStageProps {
  readonly field: Field
  /** Path of the answer; two stages on one page need two. */
  readonly path?: string
  readonly value?: unknown
  readonly state?: Partial<FieldViewState>
  /** Shows what is wrong from the start. */
  readonly isJudged?: boolean
  readonly onChange?: (value: unknown) => void
  readonly onContest?: () => void
}

/** One field that keeps its own answer and is checked by its meaning when it is left. */
export function FieldStage(props: FieldStageProps): ReactNode {
  const { field, path = `/${field.key}`, state, isJudged = false, onChange, onContest } = props
  const [value, setValue] = useState<unknown>(props.value ?? null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set(isJudged ? [path] : []))
  const issues = issuesOf(field, path, value).filter(issue =>
    [...left].some(each => issue.path === each || issue.path.startsWith(`${each}/`)),
  )
  return (
    <FieldView
      field={field}
      path={path}
      state={{ isRequired: field.isRequired ?? false, issues, ...state, value }}
      change={next => {
        setValue(next)
        onChange?.(next)
      }}
      leave={leftPath => setLeft(all => new Set(all).add(leftPath ?? path))}
      contest={onContest}
    />
  )
}

function issuesOf(field: Field, path: string, value: unknown): readonly Issue[] {
  const meaning = meaningOf(field)
  const answer = meaning.normalise(value, field)
  if (answer === null || (Array.isArray(answer) && answer.length === 0)) return []
  return meaning
    .check(answer, field, {
      today: '2026-03-05',
      matchesPattern: (pattern, text) => new RegExp(`^(?:${pattern})$`).test(text),
    })
    .map(({ at = '', ...issue }) => ({ ...issue, params: { ...issue.params }, path: `${path}${at}` }))
}

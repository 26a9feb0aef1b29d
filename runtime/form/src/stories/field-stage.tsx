import { meaningOf } from '@yibiao/core/fields'
import { startForm } from '@yibiao/core/form'
import type { Field, Issue } from '@yibiao/schemas'
import { createContext, use, useState, type ReactNode } from 'react'
import { FieldSlotProvider, type FieldSlotProps } from '../fields/field-slot.tsx'
import { FieldView } from '../fields/field-view.tsx'
import type { FieldViewState, RowsIntents } from '../fields/field-view-contract.ts'
import { changeList, undoOf } from '../form/change-list.ts'
import { answerAt } from '../form/form-index.ts'
import { changeAnswer } from './change-answer.ts'
import { formOf, prepareStoryForm, storyContext } from './form-stage.tsx'

export interface FieldStageProps {
  readonly field: Field
  readonly value?: unknown
  readonly state?: Partial<FieldViewState>
  /** Shows what is wrong from the start. */
  readonly isJudged?: boolean
  readonly onChange?: (value: unknown) => void
  readonly onContest?: () => void
}

interface Stage extends FieldStageProps {
  readonly answers: Record<string, unknown>
  readonly left: ReadonlySet<string>
  readonly change: (path: string, value: unknown) => void
  readonly leave: (path: string) => void
}

const StageContext = createContext<Stage | null>(null)

/** One field that keeps its own answer and is checked by its meaning when it is left; so are the fields inside it. */
export function FieldStage(props: FieldStageProps): ReactNode {
  const { field, isJudged = false, onChange } = props
  const [answers, setAnswers] = useState<Record<string, unknown>>({ [field.key]: props.value ?? null })
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set(isJudged ? [`/${field.key}`] : []))
  const stage: Stage = {
    ...props,
    answers,
    left,
    change: (path, value) => {
      const next = changeAnswer(answers, path, value)
      setAnswers(next)
      onChange?.(next[field.key])
    },
    leave: path => setLeft(all => new Set(all).add(path)),
  }
  return (
    <StageContext value={stage}>
      <FieldSlotProvider slot={StagedField}>
        <StagedField field={field} path={`/${field.key}`} />
      </FieldSlotProvider>
    </StageContext>
  )
}

function StagedField({ field, path, hidesLabel }: FieldSlotProps): ReactNode {
  const stage = use(StageContext)
  if (!stage) return null
  const { state = {}, answers, left, change, leave } = stage
  const isWhole = field === stage.field
  const value = answerAt(answers, path) ?? null
  const issues = issuesOf(field, path, value).filter(issue =>
    [...left].some(each => issue.path === each || issue.path.startsWith(`${each}/`)),
  )
  const { isReadOnly = false, isDisabled = false } = state
  const around = isWhole ? state : { isReadOnly, isDisabled }
  return (
    <FieldView
      field={field}
      path={path}
      hidesLabel={hidesLabel}
      state={{
        isRequired: field.isRequired ?? false,
        rows: Array.isArray(value) ? value.length : 0,
        ...around,
        issues: [...issues, ...(isWhole ? (state.issues ?? []) : [])],
        value,
      }}
      change={next => change(path, next)}
      leave={leftPath => leave(leftPath ?? path)}
      rows={field.type === 'repeat' && !state.isReadOnly ? rowsOf(stage, path) : undefined}
      contest={stage.onContest}
    />
  )
}

function rowsOf({ field, answers, change }: Stage, path: string): RowsIntents {
  const value = answerAt(answers, path)
  const rows: readonly unknown[] = Array.isArray(value) ? value : []
  return {
    change(next) {
      change(path, changeList(rows, next, {}))
      return undoOf(rows, next)
    },
    reveal: () => undefined,
    referrers: () => [],
    stand() {
      const form = prepareStoryForm(formOf(field))
      return { form, state: startForm(form, { answers, context: storyContext }) }
    },
  }
}

function issuesOf(field: Field, path: string, value: unknown): readonly Issue[] {
  const meaning = meaningOf(field)
  const answer = meaning.normalise(value, field)
  if (answer === null || (Array.isArray(answer) && answer.length === 0)) return []
  return meaning
    .check(answer, field, {
      today: storyContext.today,
      matchesPattern: (pattern, text) => new RegExp(`^(?:${pattern})$`).test(text),
    })
    .map(({ at = '', ...issue }) => ({ ...issue, params: { ...issue.params }, path: `${path}${at}` }))
}

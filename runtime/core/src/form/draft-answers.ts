import { cellAt, rowsIn, type Frame } from './frame.ts'
import type { FieldPlan } from './plan.ts'
import { answerOf, frameAt, withRow, type Run } from './run.ts'

type Answer = Readonly<Record<string, unknown>>

/** The answers of the form or a row as a draft keeps them: as given, hidden ones too, calculated values set. */
export function draftOf(run: Run, frame: Frame): Answer {
  if (frame.draft !== undefined) return frame.draft
  const fields = frame.plan.repeat === null ? run.plan.top : frame.plan.repeat.members
  const draft = draftMembers(run, fields)
  frame.draft = draft
  return draft
}

/** The answer of one field as a draft keeps it. */
export function draftAnswer(run: Run, plan: FieldPlan): unknown {
  const frame = frameAt(run, plan.frame.depth)
  if (plan.rows !== null) {
    const raw = cellAt(frame, plan.slot).raw
    if (raw !== undefined && raw !== null && !Array.isArray(raw)) return raw
    return rowsIn(frame, plan).map(row => withRow(run, row, () => draftOf(run, row)))
  }
  if (plan.members.length > 0) return draftMembers(run, plan.members)
  if (plan.rules.calculate !== null) return answerOf(run, plan)
  return cellAt(frame, plan.slot).raw ?? plan.meaning.empty(plan.field)
}

function draftMembers(run: Run, fields: readonly FieldPlan[]): Answer {
  const draft: Record<string, unknown> = {}
  for (const plan of fields) if (plan.hasAnswer) draft[plan.field.key] = draftAnswer(run, plan)
  return draft
}

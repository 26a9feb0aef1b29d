import { answerOfValue } from '../fields/index.ts'
import { readPath, splitPath, writePath } from './answer-path.ts'
import { loadFrame, NO_ROWS, rowsIn, type Frame } from './frame.ts'
import { findInstance, pathOf } from './find-instance.ts'
import type { FieldPlan, RulePlan } from './plan.ts'
import type { PreparedForm } from './prepare-form.ts'
import { createRun, evaluateRule, frameAt, withRow, type Run } from './run.ts'
import type { Answers, FormContext } from './types.ts'

/**
 * The answers a new draft starts with: what is given, the fewest rows of each repeat, and the initial value of every
 * field that has none yet. Initial values see each other in the order of what they mention.
 */
export function initialAnswers(prepared: PreparedForm, context: FormContext, given: Answers = {}): Answers {
  const { plan } = prepared
  let answers: unknown = plan.fields
    .filter(field => field.frame.repeat === null)
    .reduce<unknown>((before, field) => withFewestRows(before, field), given)
  for (const rule of plan.initials) {
    const { owner } = rule
    if (owner === null) continue
    const run = createRun(plan, loadFrame(plan.root, answers, { loaded: 0, isExceeded: false }), context)
    for (const { path, value } of evaluateInitial(run, rule, owner)) {
      if (isMissing(readPath(answers, path))) answers = writePath(answers, splitPath(path), value)
    }
  }
  return isAnswers(answers) ? answers : {}
}

/** The answers a new row of a repeat starts with, seen from the answers around it. */
export function initialRow(
  prepared: PreparedForm,
  context: FormContext,
  answers: Answers,
  repeatPath: string,
): Answers {
  const { plan } = prepared
  const repeat = findInstance(
    plan,
    loadFrame(plan.root, answers, { loaded: 0, isExceeded: false }),
    repeatPath,
  )
  if (repeat === undefined || !plan.initials.some(({ owner }) => isInside(owner, repeat.plan))) return {}
  const rows = readPath(answers, repeatPath)
  const place = Array.isArray(rows) ? rows.length : 0
  const withRowAdded = writePath(
    place === 0 ? writePath(answers, splitPath(repeatPath), []) : answers,
    [...splitPath(repeatPath), '-'],
    {},
  )
  const filled = initialAnswers(prepared, context, isAnswers(withRowAdded) ? withRowAdded : answers)
  const row = readPath(filled, `${repeatPath}/${place}`)
  return isAnswers(row) ? row : {}
}

function isInside(field: FieldPlan | null, repeat: FieldPlan): boolean {
  return field?.frame.chain.some(frame => frame.repeat === repeat) ?? false
}

interface InitialValue {
  readonly path: string
  readonly value: unknown
}

/** In every row the field lives in. */
function evaluateInitial(run: Run, rule: RulePlan, owner: FieldPlan): readonly InitialValue[] {
  const found: InitialValue[] = []
  visit(1, [])
  return found

  function visit(depth: number, places: readonly number[]): void {
    const frame = owner.frame.chain[depth]
    if (frame === undefined) {
      const value = answerOfValue(evaluateRule(run, rule), owner.field)
      if (!isMissing(value)) found.push({ path: pathOf(owner, places), value })
      return
    }
    rowsAt(run, frame.repeat).forEach((row, place) =>
      withRow(run, row, () => visit(depth + 1, [...places, place])),
    )
  }
}

function rowsAt(run: Run, repeat: FieldPlan | null): readonly Frame[] {
  return repeat === null ? NO_ROWS : rowsIn(frameAt(run, repeat.frame.depth), repeat)
}

function withFewestRows(answers: unknown, plan: FieldPlan): unknown {
  if (plan.field.type !== 'repeat' || !isMissing(readPath(answers, plan.suffix))) return answers
  const rows = Array.from({ length: plan.field.minRows ?? 0 }, () => ({}))
  return rows.length === 0 ? answers : writePath(answers, splitPath(plan.suffix), rows)
}

function isMissing(answer: unknown): boolean {
  return answer === undefined || answer === null || (Array.isArray(answer) && answer.length === 0)
}

function isAnswers(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

import { cellAt, FRESH } from './frame.ts'
import type { Issue } from '@yibiao/schemas'
import type { DateBounds } from '../fields/index.ts'
import { boundsOf, checkField, isRequired } from './check-field.ts'
import { draftAnswer } from './draft-answers.ts'
import { offeredOptions } from './offered-options.ts'
import type { FieldPlan } from './plan.ts'
import { answerOf, frameAt, isAnswered, isMet, isShown, rowsOf, type Run } from './run.ts'
import type { FieldOption, FieldState } from './types.ts'

/** How a field stands where we are; the same object as long as nothing about it changes. */
export function fieldStateAt(run: Run, plan: FieldPlan, path: string): FieldState {
  const frame = frameAt(run, plan.frame.depth)
  const cell = cellAt(frame, plan.slot)
  const known = cell.state
  if (known !== undefined && cell.staleSince === FRESH) return known
  const made = makeState(run, plan, path)
  const state = known !== undefined && isSameState(known, made) ? known : made
  cell.state = state
  cell.staleSince = FRESH
  return state
}

function makeState(run: Run, plan: FieldPlan, path: string): FieldState {
  const { field, rules, options } = plan
  const visible = isShown(run, plan)
  const offered = visible && options !== null ? offeredOptions(run, options)?.options : undefined
  const bounds = visible ? boundsOf(run, plan) : undefined
  return {
    path,
    fieldId: field.id,
    field,
    isVisible: visible,
    isRequired: visible && plan.hasAnswer && isRequired(run, plan),
    isReadOnly:
      field.isReadOnly === true ||
      rules.calculate !== null ||
      (visible && rules.readOnly !== null && isMet(run, rules.readOnly)),
    value: plan.hasAnswer ? draftAnswer(run, plan) : null,
    issues: visible && plan.hasAnswer ? listIssues(run, plan, path) : NO_ISSUES,
    ...(offered === undefined ? {} : { options: offered }),
    ...(plan.rows === null ? {} : { rows: rowsOf(run, plan).length }),
    ...(bounds === undefined ? {} : { bounds }),
  }
}

/** While filling, an empty field has no problems: required is a matter of submitting. */
function listIssues(run: Run, plan: FieldPlan, path: string): readonly Issue[] {
  if (!isAnswered(run, plan)) return NO_ISSUES
  const issues: Issue[] = []
  const isLeaf = plan.rows === null && plan.members.length === 0
  checkField(run, plan, isLeaf ? answerOf(run, plan) : null, path, issues)
  return issues.length === 0 ? NO_ISSUES : issues
}

const NO_ISSUES: readonly Issue[] = Object.freeze([])

function isSameState(left: FieldState, right: FieldState): boolean {
  return (
    left.path === right.path &&
    left.isVisible === right.isVisible &&
    left.isRequired === right.isRequired &&
    left.isReadOnly === right.isReadOnly &&
    Object.is(left.value, right.value) &&
    left.rows === right.rows &&
    isSameBounds(left.bounds, right.bounds) &&
    isSameList(left.issues, right.issues, isSameIssue) &&
    isSameOptions(left.options, right.options)
  )
}

function isSameIssue(left: Issue, right: Issue): boolean {
  return (
    left.code === right.code &&
    left.path === right.path &&
    isSameList(Object.entries(left.params ?? {}), Object.entries(right.params ?? {}), isSamePair)
  )
}

function isSamePair(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left[0] === right[0] && left[1] === right[1]
}

function isSameOptions(
  left: readonly FieldOption[] | undefined,
  right: readonly FieldOption[] | undefined,
): boolean {
  if (left === right) return true
  if (left === undefined || right === undefined) return false
  return isSameList(
    left,
    right,
    (one, other) =>
      one === other ||
      (one.value === other.value &&
        one.label === other.label &&
        one.help === other.help &&
        isSameOptions(one.children, other.children)),
  )
}

function isSameBounds(left: DateBounds | undefined, right: DateBounds | undefined): boolean {
  return left?.notBefore === right?.notBefore && left?.notAfter === right?.notAfter
}

function isSameList<T>(
  left: readonly T[],
  right: readonly T[],
  isSame: (one: T, other: T) => boolean,
): boolean {
  if (left === right) return true
  if (left.length !== right.length) return false
  return left.every((one, place) => {
    const other = right[place]
    return other !== undefined && isSame(one, other)
  })
}

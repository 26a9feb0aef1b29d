import type { CallActivityStep, Id, Key, ScreeningStep } from '@yibiao/schemas'
import { toJson, type JsonValue } from '../../expression/index.ts'
import type { CaseState, ChildCase, NodeOutcome, NodeVariable, StepRun, TaskCause } from '../case-state.ts'
import { inputPlace } from '../expression-places.ts'
import { evaluateAt } from '../rules/judge.ts'
import { isOpenTask } from '../tasks/close-task.ts'
import { openIncident } from '../tasks/open-task.ts'
import { cause, record, type Turn } from '../turn.ts'
import { findRun, finishRun } from './runs.ts'

export interface OrderingChild {
  readonly run: string
  readonly step: CallActivityStep | ScreeningStep
  readonly candidate?: Id
  readonly departmentId: string
  readonly item: Key
  readonly input?: Readonly<Record<Key, string>> | undefined
}

/** Has the host begin a case of another item, filled with what the step says. */
export function orderChild(
  turn: Turn,
  { run, step, candidate, departmentId, item, input }: OrderingChild,
): void {
  const id = `${run}/${candidate ?? step.id}`
  record(turn, {
    type: 'childOrdered',
    id,
    run,
    step: step.id,
    ...(candidate === undefined ? {} : { candidate }),
    departmentId,
    item,
  })
  const values: Record<Key, JsonValue> = {}
  for (const key of Object.keys(input ?? {})) {
    const result = evaluateAt(turn, step.id, inputPlace(step.id, key, candidate))
    if ('failed' in result) {
      failChild(turn, id, key)
      return
    }
    const value = toJson(result.value)
    if (value !== null) values[key] = value
  }
  cause(turn, { type: 'startChild', child: id, departmentId, item, values })
}

/** The process administrator of the ordering department looks at it. */
export function failChild(turn: Turn, id: string, reason: string): void {
  record(turn, { type: 'childFailed', child: id, reason })
  const child = findChild(turn.state, id)
  const run = child && findRun(turn, child.run)
  const step = child && turn.flow.places.get(child.step)?.step
  if (child === undefined || run === undefined || step === undefined || run.incident !== undefined) return
  openIncident(turn, run, step, { code: 'childFailed', params: { item: child.item, reason } })
}

/** Orders what failed once more; false when nothing of the stay did. */
export function reorderChildren(turn: Turn, run: string): boolean {
  const failed = openChildren(turn.state).filter(child => child.run === run && child.state === 'failed')
  for (const { step: id, candidate, departmentId, item } of failed) {
    const step = turn.flow.places.get(id)?.step
    if (step?.type === 'callActivity') orderChild(turn, { run, step, departmentId, item, input: step.input })
    if (step?.type !== 'screening' || candidate === undefined) continue
    const { input } = step.candidates.find(each => each.id === candidate) ?? {}
    orderChild(turn, { run, step, candidate, departmentId, item, input })
  }
  return failed.length > 0
}

export function findChild({ children }: CaseState, id: string): ChildCase | undefined {
  return children?.find(child => child.id === id)
}

/** Whether it has yet to come to its end. */
export function isOpenChild({ state }: ChildCase): boolean {
  return state !== 'ended' && state !== 'cancelled'
}

export function openChildren(state: CaseState): readonly ChildCase[] {
  return (state.children ?? []).filter(isOpenChild)
}

/** Calls off what a step, or the whole case, ordered and nothing came of yet. */
export function cancelChildren(turn: Turn, why: TaskCause, run?: string): void {
  for (const child of openChildren(turn.state)) {
    if (run !== undefined && child.run !== run) continue
    record(turn, { type: 'childCancelled', child: child.id, cause: why })
    cause(turn, { type: 'cancelChild', child: child.id, departmentId: child.departmentId })
  }
}

/** Goes on when nobody has to answer any more and all that was ordered has ended. */
export function finishWhenChildrenEnded(turn: Turn, runId: string): void {
  const run = findRun(turn, runId)
  if (run === undefined) return
  const children = (turn.state.children ?? []).filter(child => child.run === runId)
  if (children.some(isOpenChild)) return
  if (turn.state.tasks.some(task => task.run === runId && isOpenTask(task))) return
  finishRun(turn, runId, nodeOf(turn, run, children))
}

/** Of a single case its outcome; of several whether all were granted. */
function nodeOf({ flow, state }: Turn, run: StepRun, children: readonly ChildCase[]): NodeOutcome {
  if (flow.places.get(run.step)?.step.type === 'callActivity') {
    const [child] = children
    return { outcome: outcomeOf(child), variables: { number: text(child?.number ?? null) } }
  }
  const screened = (state.screened ?? []).filter(each => each.run === run.id)
  const variables = Object.fromEntries([
    ...screened.map(({ candidate, answer }) => [candidate, text(answer)] as const),
    ...children.flatMap(child =>
      child.candidate === undefined ? [] : [[child.candidate, text(outcomeOf(child))] as const],
    ),
  ])
  if (children.length === 0) return { outcome: 'nothingNeeded', variables }
  const isWhole = children.every(child => outcomeOf(child) === 'granted')
  return { outcome: isWhole ? 'allGranted' : 'partlyGranted', variables }
}

function outcomeOf(child: ChildCase | undefined): string {
  return child?.outcome ?? 'cancelled'
}

function text(value: string | null): NodeVariable {
  return { kind: 'text', value }
}

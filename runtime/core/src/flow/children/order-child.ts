import type { CallActivityStep, Id, Key, ScreeningStep } from '@yibiao/schemas'
import { toJson, type JsonValue } from '../../expression/index.ts'
import { inputPlace } from '../expression-places.ts'
import { evaluateAt } from '../rules/judge.ts'
import { findRun } from '../steps/runs.ts'
import { openIncident } from '../tasks/open-task.ts'
import { cause, record, type Turn } from '../turn.ts'
import { findChild, openChildren } from './child-cases.ts'

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

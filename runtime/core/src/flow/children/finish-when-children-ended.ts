import type { ChildCase, NodeOutcome, NodeVariable, StepRun } from '../case-state.ts'
import { findRun, finishRun } from '../steps/runs.ts'
import { isOpenTask } from '../tasks/close-task.ts'
import type { Turn } from '../turn.ts'
import { isOpenChild } from './child-cases.ts'

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

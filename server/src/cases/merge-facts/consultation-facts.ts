import type { JsonValue } from '@yibiao/core/expression'
import { localize } from '@yibiao/core/fields'
import type { CaseEvent, CaseTask } from '@yibiao/core/flow'
import { readDue } from '../leading-clock.ts'
import type { MergeSource } from '../merge-context.ts'
import { limitText } from './guide-facts.ts'
import { dayOf } from './time-text.ts'

const outcomes: Readonly<Record<string, string>> = {
  noObjection: '无意见',
  conditional: '有条件同意',
  objection: '不同意',
  deemedConsent: '超期未答复，视为默认同意',
}

/** 征求意见: the department the letter goes to, what all have answered, and the answer a reply is about. */
export function consultationFacts(source: MergeSource): JsonValue {
  const { state, world, seat, events, departmentNames } = source
  const { flow, definition } = world.version
  const asked = state.tasks.filter(({ kind }) => kind === 'consultation')
  const task = asked.findLast(each => seat === undefined || each.seat === seat)
  if (task === undefined) return null
  const step = flow.places.get(task.step)?.step
  if (step?.type !== 'consultation') return null
  const clock = state.clocks.findLast(each => each.run === task.run && each.limit === 'step')
  const due = clock === undefined ? null : readDue(clock, definition.limits, world.calendar)
  const { question } = step.departments.find(({ id }) => id === task.seat) ?? {}
  const answers = asked.flatMap(each => answerOf(each, events, departmentNames))
  return {
    department: nameOf(task, departmentNames),
    question: question === undefined ? '请就本申请提出意见。' : localize(question, 'zh-CN'),
    dueOn: due?.dueOn ?? null,
    limitText: limitText(step.limit),
    isDeemedConsent: step.onTimeout === 'deemConsent',
    answers: answers.map(({ seat: _seat, ...answer }) => answer),
    answer: answers.findLast(each => each.seat === task.seat) ?? null,
  }
}

function nameOf(task: CaseTask, names: ReadonlyMap<string, string> | undefined): string {
  const [candidate] = task.candidates
  return (candidate === undefined ? undefined : names?.get(candidate.departmentId)) ?? '有关单位'
}

function answerOf(
  task: CaseTask,
  events: readonly CaseEvent[],
  names: ReadonlyMap<string, string> | undefined,
) {
  const closed = events.findLast(event => event.type === 'taskClosed' && event.task === task.id)
  if (closed?.type !== 'taskClosed' || closed.outcome === undefined) return []
  const [opinion, legalBasis] = (closed.opinion ?? '').split('\n')
  return [
    {
      seat: task.seat ?? '',
      department: nameOf(task, names),
      outcome: outcomes[closed.outcome] ?? closed.outcome,
      isClear: closed.outcome === 'noObjection' || closed.outcome === 'deemedConsent',
      opinion: opinion === undefined || opinion === '' ? '—' : opinion,
      legalBasis: legalBasis ?? null,
      // 超期视为同意 is silence: nobody signed it.
      by: closed.by?.name ?? '—',
      on: dayOf(closed.at),
    },
  ]
}

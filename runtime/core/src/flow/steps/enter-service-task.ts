import type { IssueLicenceAction, ServiceTaskStep } from '@yibiao/schemas'
import { formatDate, isDate } from '../../expression/index.ts'
import type { StepRun, Token } from '../case-state.ts'
import { stepPlace } from '../expression-places.ts'
import { evaluateAt } from '../rules/judge.ts'
import { valueText } from '../rules/value-text.ts'
import { openIncident } from '../tasks/open-task.ts'
import { cause, record, type Turn } from '../turn.ts'
import { finishRun, openRun } from './runs.ts'

/**
 * Work of the server. Documents, licences and notices are made by the host in the transaction of the turn, so the
 * token goes on at once; a source is outside, so the token waits for its answer.
 */
export function enterServiceTask(turn: Turn, token: Token, step: ServiceTaskStep): void {
  const run = openRun(turn, token, step)
  switch (step.action.type) {
    case 'issueDocument':
      cause(turn, { type: 'issueDocument', template: step.action.template, act: 'step', step: step.id })
      break
    case 'notify':
      cause(turn, {
        type: 'notify',
        to: step.action.to,
        notice: 'custom',
        action: step.action,
        step: step.id,
      })
      break
    case 'callSource':
      callSource(turn, run, step)
      return
    case 'issueLicence':
      if (!issueLicence(turn, run, step, step.action)) return
      break
  }
  finishRun(turn, run.id, { outcome: 'done' })
}

/** Calls the source, again after a failure while retries are left. */
export function callSource(turn: Turn, run: StepRun, step: ServiceTaskStep): void {
  if (step.action.type !== 'callSource') return
  const attempt = (run.attempts ?? 0) + 1
  record(turn, { type: 'sourceCalled', run: run.id, attempt })
  cause(turn, { type: 'callSource', runId: run.id, step: step.id, source: step.action.source, attempt })
}

/** False when something of the licence could not be computed: a person looks at it, nothing is issued. */
function issueLicence(turn: Turn, run: StepRun, step: ServiceTaskStep, action: IssueLicenceAction): boolean {
  const face: Record<string, string | null> = {}
  for (const key of Object.keys(action.face)) {
    const result = evaluateAt(turn, step.id, stepPlace(step.id, `face/${key}`))
    if ('failed' in result) return stopAt(turn, run, step, key)
    face[key] = valueText(result.value)
  }
  const dates: { validFrom?: string; validThrough?: string } = {}
  if (action.validity !== undefined) {
    for (const name of ['validFrom', 'validThrough'] as const) {
      const result = evaluateAt(turn, step.id, stepPlace(step.id, name))
      if ('failed' in result || !isDate(result.value)) return stopAt(turn, run, step, name)
      dates[name] = formatDate(result.value)
    }
  }
  const replaced = replacedBy(turn, step, action)
  if (replaced === undefined) return stopAt(turn, run, step, 'replaces')
  const { licenceType, typeCode, numbering } = action
  cause(turn, {
    type: 'issueLicence',
    step: step.id,
    licenceType,
    face,
    ...(typeCode === undefined ? {} : { typeCode }),
    ...(replaced === null ? {} : { replaces: replaced }),
    ...(numbering === undefined ? {} : { numbering }),
    ...dates,
  })
  return true
}

/** Number of the licence the new one takes the place of; null when it takes none, undefined when that cannot be told. */
function replacedBy(
  turn: Turn,
  step: ServiceTaskStep,
  action: IssueLicenceAction,
): string | null | undefined {
  if (action.replaces === undefined) return null
  const result = evaluateAt(turn, step.id, stepPlace(step.id, 'replaces'))
  if ('failed' in result) return undefined
  const number = valueText(result.value)?.trim() ?? ''
  return number === '' ? null : number
}

function stopAt(turn: Turn, run: StepRun, step: ServiceTaskStep, part: string): false {
  openIncident(turn, run, step, { code: 'expressionFailed', params: { part } })
  return false
}

import type { Expectation, Issue } from '@yibiao/schemas'
import { civilDateOfInstant } from '../clock/index.ts'
import { clocksOf } from '../flow/index.ts'
import { canonicalJson, isWithin, type FieldState, type MaterialVerdict } from '../form/index.ts'
import { issuedText } from './issued-text.ts'
import type { ExpectationRun, ScenarioStand } from './scenario-run.ts'
import type { ScenarioWorld } from './scenario-world.ts'

/** Whether an expectation holds now, and what would have to be expected for it to hold. */
export function judgeExpectation(
  world: ScenarioWorld,
  stand: ScenarioStand,
  expected: Expectation,
): ExpectationRun {
  const came = whatCame(world, stand, expected)
  return { isMet: came !== null && isSame(came, expected), came }
}

function whatCame(world: ScenarioWorld, stand: ScenarioStand, expected: Expectation): Expectation | null {
  switch (expected.type) {
    case 'visible':
      return ofField(stand, expected.path, field => ({ ...expected, is: field.isVisible }))
    case 'required':
      return ofField(stand, expected.path, field => ({ ...expected, is: field.isRequired }))
    case 'value':
      return ofField(stand, expected.path, field => ({ ...expected, value: field.value ?? null }))
    case 'issue': {
      const found = issuesAt(stand, expected.path)
      const same = found.find(issue => expected.code === undefined || isCode(issue, expected.code))
      if (same !== undefined) return expected
      const [other] = found
      if (other !== undefined) return { ...expected, code: other.code }
      return { type: 'noIssue', path: expected.path }
    }
    case 'noIssue': {
      const [first] = expected.path === undefined ? errorsOf(stand) : issuesAt(stand, expected.path)
      return first === undefined ? expected : { type: 'issue', path: first.path, code: first.code }
    }
    case 'material': {
      const verdict = stand.materials.find(({ material }) => material.key === expected.material)
      return verdict === undefined ? null : { ...expected, is: materialWord(verdict) }
    }
    case 'active': {
      const step = [...(world.flow?.places.values() ?? [])].find(place => place.step.key === expected.step)
      if (step === undefined) return null
      return { ...expected, is: stand.case?.state.tokens.some(token => token.step === step.step.id) ?? false }
    }
    case 'followUp':
      return ofFollowUp(world, stand, expected)
    case 'status':
      return { ...expected, status: stand.status }
    case 'due':
      return dueOf(world, stand, expected)
    case 'document': {
      const text = issuedText(world, stand, expected.template)
      return text === undefined
        ? null
        : { ...expected, contains: expected.contains.filter(each => text.includes(each)) }
    }
  }
}

/** How far a follow-up is; nothing when the flow has none of this key. */
function ofFollowUp(
  { item }: ScenarioWorld,
  stand: ScenarioStand,
  expected: Extract<Expectation, { type: 'followUp' }>,
): Expectation | null {
  if (!item.flow.followUps?.some(({ key }) => key === expected.followUp)) return null
  return { ...expected, is: followUpWord(stand, expected.followUp) }
}

/** The stage a follow-up is in, or how it ended. */
export function followUpWord(
  { case: playing }: ScenarioStand,
  key: string,
): Extract<Expectation, { type: 'followUp' }>['is'] {
  const followUp = playing?.state.followUps?.findLast(each => each.key === key)
  if (followUp === undefined) return 'notOpened'
  return followUp.stage === 'closed' ? (followUp.result ?? 'ended') : followUp.stage
}

/** 容缺后补 is asked for as well. */
export function materialWord({ state }: MaterialVerdict): Extract<Expectation, { type: 'material' }>['is'] {
  return state === 'deferrable' ? 'required' : state
}

function ofField(
  { form }: ScenarioStand,
  path: string,
  read: (field: FieldState) => Expectation,
): Expectation | null {
  const field = form.fields.get(path)
  return field === undefined ? null : read(field)
}

/** Problems at the path or inside it. */
function issuesAt({ issues }: ScenarioStand, path: string): readonly Issue[] {
  return issues.filter(issue => isWithin(issue.path, path))
}

function errorsOf({ issues }: ScenarioStand): readonly Issue[] {
  return issues.filter(({ severity }) => severity === 'error')
}

/** By its code, or by the id of the check alone. */
function isCode(issue: Issue, code: string): boolean {
  return issue.code === code || issue.code === `check.${code}`
}

function dueOf(
  { item, calendar, flow }: ScenarioWorld,
  { case: playing, now }: ScenarioStand,
  expected: Extract<Expectation, { type: 'due' }>,
): Expectation | null {
  if (playing === undefined) return null
  const id = [...(flow?.places.values() ?? [])].find(place => place.step.key === expected.step)?.step.id
  const clocks =
    expected.limit === 'step'
      ? playing.state.clocks.filter(clock => clock.limit === 'step' && clock.step === id)
      : playing.state.clocks
  const views = clocksOf({ ...playing.state, clocks }, item.limits, calendar, civilDateOfInstant(now))
  const dueOn = views.find(view => view.limit === expected.limit)?.dueOn
  return dueOn === undefined ? null : { ...expected, dueOn }
}

function isSame(one: Expectation, other: Expectation): boolean {
  return canonicalJson(one) === canonicalJson(other)
}

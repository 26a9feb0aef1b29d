import type { CaseStatus, Instant, Issue, ProvenanceView, ScenarioDefinition } from '@yibiao/schemas'
import { civilDateOfInstant, ruleCalendar } from '../clock/index.ts'
import { nodeFactsOf, statusOf, type MemoryCase } from '../flow/index.ts'
import { materialStates, startForm, type Answers, type CaseFacts, type FormContext } from '../form/index.ts'
import type { ScenarioStand, SourceAnswered } from './scenario-run.ts'
import type { ScenarioWorld } from './scenario-world.ts'

/** What a move changes; everything else of a stand follows from it. */
export interface StandFacts {
  readonly now: Instant
  readonly answers: Answers
  readonly provenance: Readonly<Record<string, ProvenanceView>>
  readonly copies: Readonly<Record<string, unknown>>
  readonly asked: Readonly<Record<string, SourceAnswered>>
  readonly attached: ReadonlySet<string>
  readonly submitted?: Answers
  readonly case?: MemoryCase
  /** Of the last attempt to submit. */
  readonly found?: readonly Issue[]
}

/** How everything stands with these facts: the form, the materials, the case. Judged when it is asked for. */
export function standOf(
  world: ScenarioWorld,
  scenario: ScenarioDefinition,
  facts: StandFacts,
): ScenarioStand {
  const { found, ...kept } = facts
  const status: CaseStatus | 'draft' = facts.case === undefined ? 'draft' : statusOf(facts.case.state)
  const judge = () => {
    const context = contextOf(world, scenario, facts)
    const { answers } = facts
    const form = startForm(world.form, { answers, context })
    const given = { answers, context, ...materialFacts(facts) }
    return { form, materials: materialStates(world.item.materials, world.form, given).materials }
  }
  let judged: ReturnType<typeof judge> | undefined
  return {
    ...kept,
    status,
    isSubmitTried: found !== undefined,
    get form() {
      return (judged ??= judge()).form
    },
    get materials() {
      return (judged ??= judge()).materials
    },
    get issues() {
      return found ?? [...this.form.fields.values()].flatMap(field => field.issues)
    },
  }
}

/** What rules see: the test person, the date of the test, the outcomes so far. */
export function contextOf(
  { calendar, codeTables, item }: ScenarioWorld,
  { given }: ScenarioDefinition,
  facts: Pick<StandFacts, 'now' | 'asked' | 'case'>,
): FormContext {
  const { organisation, ...person } = given.applicant
  return {
    today: civilDateOfInstant(facts.now),
    now: facts.now,
    applicant: {
      kind: organisation === undefined ? 'person' : 'organisation',
      ...person,
      ...(organisation === undefined ? {} : { organisation }),
    },
    case: datesOf(facts.case),
    situation: given.situation ?? {},
    nodes: facts.case === undefined ? {} : nodeFactsOf(facts.case.state),
    codeTables,
    calendar: ruleCalendar(calendar),
    sourceResponses: Object.fromEntries(
      item.prefill.sources.flatMap(({ key }): [string, unknown][] => {
        const answer = facts.asked[key]
        return answer === undefined || answer.state === 'failed' ? [] : [[key, answer.response ?? null]]
      }),
    ),
  }
}

/** Which files are handed in, and which are not needed. */
export function materialFacts({ attached, asked }: Pick<StandFacts, 'attached' | 'asked'>) {
  return {
    provided: Object.fromEntries([...attached].map(key => [key, 1])),
    exemptions: Object.fromEntries(Object.values(asked).flatMap(answer => [...(answer.exemptions ?? [])])),
  }
}

function datesOf(playing: MemoryCase | undefined): CaseFacts {
  const dateOf = (instant: string | undefined) => (instant === undefined ? null : civilDateOfInstant(instant))
  const moments = playing?.state.moments
  return {
    submittedOn: dateOf(moments?.submittedAt),
    receivedOn: dateOf(moments?.receivedAt),
    acceptedOn: dateOf(moments?.acceptedAt),
  }
}

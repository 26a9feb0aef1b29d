import type {
  Expectation,
  LocalizedText,
  ScenarioDefinition,
  ScenarioGiven,
  ScenarioStep,
} from '@yibiao/schemas'
import { subjectOf } from './edit-scenario.ts'

/** What a person records: who applies, what is filled in and handed in, and what is expected of it. */
export interface Recording {
  readonly name: LocalizedText
  readonly given: ScenarioGiven
  /** By path. */
  readonly answers: Readonly<Record<string, unknown>>
  readonly materials: readonly string[]
  readonly isSubmitted: boolean
  readonly expectations: readonly Expectation[]
  /** Moves of officers and of time after the recording, which a person wrote. */
  readonly rest: readonly ScenarioStep[]
}

/** The recorded test that stands for the recording. */
export function toScenario(id: string, recording: Recording): ScenarioDefinition {
  const { name, given, answers, materials, isSubmitted, expectations, rest } = recording
  return {
    id,
    name,
    given,
    steps: [
      { type: 'fill', answers: { ...answers } },
      ...(materials.length > 0 ? [{ type: 'attach' as const, materials: [...materials] }] : []),
      ...(isSubmitted ? [{ type: 'submit' as const }] : []),
      ...(expectations.length > 0 ? [{ type: 'expect' as const, expectations: [...expectations] }] : []),
      ...rest,
    ],
  }
}

/** The recording a test was made from: its steps up to the first move of an officer or of time. */
export function toRecording(scenario: ScenarioDefinition): Recording {
  const end = scenario.steps.findIndex(({ type }) => ['act', 'passTime', 'setTime'].includes(type))
  const recorded = end === -1 ? scenario.steps : scenario.steps.slice(0, end)
  const expectations = recorded.flatMap(step => (step.type === 'expect' ? step.expectations : []))
  return {
    name: scenario.name,
    given: scenario.given,
    answers: Object.assign({}, ...recorded.map(step => (step.type === 'fill' ? step.answers : {}))),
    materials: [...new Set(recorded.flatMap(step => (step.type === 'attach' ? step.materials : [])))],
    isSubmitted: recorded.some(({ type }) => type === 'submit'),
    // Of one subject what was expected last.
    expectations: [...new Map(expectations.map(each => [subjectOf(each), each])).values()],
    rest: end === -1 ? [] : scenario.steps.slice(end),
  }
}

/**
 * What is expected after recording again: what was chosen of what is so now, with the words a person asked of a
 * document, and what a recording cannot show, such as when a limit ends.
 */
export function keptExpectations(
  before: readonly Expectation[],
  wanted: readonly Expectation[],
): Expectation[] {
  const known = new Map(before.map(each => [subjectOf(each), each]))
  return [
    ...wanted.map(each => {
      const said = known.get(subjectOf(each))
      return each.type === 'document' && said?.type === 'document' ? said : each
    }),
    ...before.filter(({ type, ...each }) => type === 'due' || (type === 'noIssue' && !('path' in each))),
  ]
}

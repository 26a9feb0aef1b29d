import type { Expectation, Field } from '@yibiao/schemas'
import { followUpWord, materialWord } from './judge-expectation.ts'
import type { ScenarioStand } from './scenario-run.ts'
import type { ScenarioWorld } from './scenario-world.ts'

/** Something that is so now and can be expected from now on. */
export interface PossibleExpectation {
  readonly expectation: Expectation
  /** A rule, a check or the course of the case made it so: what a test is for. */
  readonly isDecided: boolean
}

/** Everything that can be expected of a stand, field by field in the order of the form, then materials and the case. */
export function listExpectations(world: ScenarioWorld, stand: ScenarioStand): PossibleExpectation[] {
  return [...ofFields(stand), ...ofMaterials(stand), ...ofCase(world, stand)]
}

function ofFields(stand: ScenarioStand): PossibleExpectation[] {
  return [...stand.form.fields.values()].flatMap(({ path, field, isVisible, isRequired, value, rows }) => {
    const found: PossibleExpectation[] = []
    const add = (expectation: Expectation, isDecided: boolean) => found.push({ expectation, isDecided })
    add({ type: 'visible', path, is: isVisible }, has(field, 'visibleWhen'))
    if (!isVisible) return found
    if (has(field, 'requiredWhen') || isRequired) {
      add({ type: 'required', path, is: isRequired }, has(field, 'requiredWhen'))
    }
    const isLeaf = rows === undefined && field.type !== 'group'
    if (isLeaf && !isEmpty(value)) {
      add({ type: 'value', path, value }, has(field, 'calculate'))
    }
    const issues = stand.issues.filter(issue => issue.path === path)
    for (const { code } of issues) add({ type: 'issue', path, code }, true)
    if (issues.length === 0 && (field.checks?.length ?? 0) > 0) add({ type: 'noIssue', path }, true)
    return found
  })
}

function ofMaterials(stand: ScenarioStand): PossibleExpectation[] {
  return stand.materials.map(verdict => ({
    expectation: { type: 'material', material: verdict.material.key, is: materialWord(verdict) },
    isDecided: verdict.material.condition !== undefined || verdict.state === 'exempt',
  }))
}

function ofCase({ flow, item }: ScenarioWorld, stand: ScenarioStand): PossibleExpectation[] {
  if (!stand.isSubmitTried) return []
  const { case: playing, status } = stand
  const isDecided = playing !== undefined && playing.state.decision !== null
  const active = new Set(playing?.state.tokens.map(token => token.step))
  const steps = [...(flow?.places.values() ?? [])].filter(({ step }) => active.has(step.id))
  const issued = new Set(
    playing?.effects.flatMap(effect => (effect.type === 'issueDocument' ? [effect.template] : [])),
  )
  const documents = flow?.compiled.documents.filter(({ id }) => issued.has(id)) ?? []
  const expectations: Expectation[] = [
    { type: 'status', status },
    ...steps.map(({ step }): Expectation => ({ type: 'active', step: step.key, is: true })),
    // Before the decision nothing of it is decided.
    ...(isDecided ? (item.flow.followUps ?? []) : []).map(({ key }): Expectation => ({
      type: 'followUp',
      followUp: key,
      is: followUpWord(stand, key),
    })),
    ...documents.map(({ key }): Expectation => ({ type: 'document', template: key, contains: [] })),
  ]
  return expectations.map(expectation => ({ expectation, isDecided: true }))
}

function has(field: Field, rule: 'visibleWhen' | 'requiredWhen' | 'calculate'): boolean {
  return rule in field
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

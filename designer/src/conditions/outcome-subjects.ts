import { parseExpression } from '@yibiao/core/expression'
import type { SentenceValue } from '@yibiao/core/sentences'
import type { DecisionTableDefinition } from '@yibiao/schemas'
import { decisionsOf } from '../document/item-names.ts'
import { plainText } from '../document/record-name.ts'
import { childrenOf, recordsOfKind } from '../document/read-record.ts'
import type { FollowUpRecord, RecordKey, Records, StepRecord } from '../document/records.ts'
import type { NamedSubject } from './rule-subjects.ts'
import type { StepOutcome, SubjectWords } from './subject-words.ts'

const outcomesOfPhase = {
  preReview: ['passed'],
  accept: ['accepted'],
  review: ['approved', 'rejected'],
  decide: ['granted', 'denied'],
  certify: ['approved'],
  deliver: ['delivered'],
} as const

/** A decision, or how the case ended without one. */
const outcomesOfChild = [
  'granted',
  'denied',
  'acceptanceRefused',
  'withdrawn',
  'lapsed',
  'returned',
  'terminated',
] as const

/**
 * What a rule of the flow can be about besides answers: how the steps went, and what decision tables yielded. Those of
 * the rule's own step come first: what is granted by rules is granted by its own table. How a follow-up went is read by
 * follow-ups alone.
 */
export function outcomeSubjects(records: Records, owner: RecordKey, words: SubjectWords): NamedSubject[] {
  const steps = recordsOfKind(records, 'step')
  return [
    ...steps.filter(({ key }) => key === owner).flatMap(step => outputsOf(records, step)),
    ...steps.flatMap(step => outcomeOf(step, outcomesOf(records, step, words), words)),
    ...(owner.startsWith('followUp:')
      ? recordsOfKind(records, 'followUp').flatMap(each => outcomeOf(each, outcomesOfFollowUp(words), words))
      : []),
    ...steps.filter(({ key }) => key !== owner).flatMap(step => outputsOf(records, step)),
  ]
}

/** The branch that is taken in every other case, as the engine names it. */
const defaultBranch = '@default'

function outcomeOf(
  { value }: StepRecord | FollowUpRecord,
  values: readonly SentenceValue[],
  words: SubjectWords,
): NamedSubject[] {
  if (values.length === 0) return []
  const label = words.outcomeOf(plainText(value.name))
  return [{ text: `nodes.${value.key}.outcome`, label, kind: 'choice', values, place: 'answer' }]
}

function outcomesOf(records: Records, step: StepRecord, words: SubjectWords): readonly SentenceValue[] {
  const { value } = step
  switch (value.type) {
    case 'userTask': {
      const custom = (value.customOutcomes ?? []).map(each => ({
        value: each.value,
        label: plainText(each.label),
      }))
      return [...known(outcomesOfPhase[value.phase], words), ...custom]
    }
    case 'consultation':
      return known(['noObjection', 'conditional', 'objection'], words)
    case 'screening':
      return known(['nothingNeeded', 'allGranted', 'partlyGranted'], words)
    case 'callActivity':
      return known(outcomesOfChild, words)
    case 'businessRuleTask':
      return value.grantsWhen === undefined ? [] : known(['granted', 'decided'], words)
    case 'serviceTask':
      // Without somebody who judges in its place, a source that does not answer stops the case.
      return value.action.type === 'callSource' && value.onFailure !== undefined
        ? known(['done', 'approved', 'rejected'], words)
        : []
    case 'exclusiveGateway':
      return childrenOf(records, step.key).flatMap(branch =>
        branch.kind === 'branch'
          ? [
              {
                value: branch.value.id ?? defaultBranch,
                label: branch.value.isDefault ? words.defaultBranch : plainText(branch.value.name),
              },
            ]
          : [],
      )
    default:
      return []
  }
}

function known(values: readonly StepOutcome[], words: SubjectWords): SentenceValue[] {
  return values.map(value => ({ value, label: words.outcomes[value] }))
}

/** Passed means another thing here than before the acceptance. */
function outcomesOfFollowUp(words: SubjectWords): SentenceValue[] {
  return [{ value: 'passed', label: words.outcomes.checkPassed }, ...known(['revoked', 'kept'], words)]
}

/** What the table of a step yields, by the name rules give it. */
function outputsOf(records: Records, { value: step }: StepRecord): NamedSubject[] {
  if (step.type !== 'businessRuleTask') return []
  const table = decisionsOf(records).find(({ key }) => key === step.decision)
  return (table?.outputs ?? []).map((output): NamedSubject => {
    const subject = {
      text: `nodes.${step.key}.${output.key}`,
      label: `${plainText(step.name)} / ${plainText(output.label) || output.key}`,
      place: 'answer' as const,
    }
    if (output.valueType !== 'text') return { ...subject, kind: output.valueType }
    const values = textsOf(output, table?.rules.map(({ outputs }) => outputs) ?? [], table?.outputs ?? [])
    return values.length === 0 ? { ...subject, kind: 'text' } : { ...subject, kind: 'choice', values }
  })
}

type Output = DecisionTableDefinition['outputs'][number]

/** The texts an output can be: those it allows, else those its rows yield. */
function textsOf(
  output: Output,
  rows: readonly (readonly string[])[],
  outputs: readonly Output[],
): { value: string; label: string }[] {
  const at = outputs.indexOf(output)
  const written = output.allowedValues ?? rows.flatMap(row => row[at] ?? [])
  const texts = [...written, output.fallback ?? ''].flatMap(text => {
    const parsed = parseExpression(text)
    return 'ast' in parsed && parsed.ast.kind === 'string' ? [parsed.ast.value] : []
  })
  return [...new Set(texts)].map(value => ({ value, label: value }))
}

import { plainText } from '../document/record-name.ts'
import { recordsOfKind } from '../document/read-record.ts'
import type { Records, StepRecord, StepValue } from '../document/records.ts'
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

/** What a rule of the flow can be about besides answers: how the steps went. */
export function outcomeSubjects(records: Records, words: SubjectWords): NamedSubject[] {
  return recordsOfKind(records, 'step').flatMap(({ value }: StepRecord) => {
    const outcomes = outcomesOf(value, words)
    if (outcomes.length === 0) return []
    const subject = { text: `nodes.${value.key}.outcome`, label: words.outcomeOf(plainText(value.name)) }
    return [{ ...subject, kind: 'choice' as const, values: outcomes, place: 'answer' as const }]
  })
}

function outcomesOf(step: StepValue, words: SubjectWords): { value: string; label: string }[] {
  const known = (values: readonly StepOutcome[]) =>
    values.map(value => ({ value, label: words.outcomes[value] }))
  if (step.type === 'consultation') return known(['noObjection', 'conditional', 'objection'])
  if (step.type !== 'userTask') return []
  const custom = (step.customOutcomes ?? []).map(({ value, label }) => ({ value, label: plainText(label) }))
  return [...known(outcomesOfPhase[step.phase]), ...custom]
}

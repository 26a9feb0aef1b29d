import { situationsOf } from '../document/item-names.ts'
import { plainText } from '../document/record-name.ts'
import type { Records } from '../document/records.ts'
import type { NamedSubject } from './rule-subjects.ts'

/** What a rule can be about before anything is filled in: what was answered to the questions of the situations. */
export function situationSubjects(records: Records): NamedSubject[] {
  return situationsOf(records).questions.map(({ key, title, answers }) => ({
    text: `situation.${key}`,
    label: plainText(title) || key,
    kind: 'choice',
    values: answers.map(({ value, label }) => ({ value, label: plainText(label) || value })),
    place: 'answer',
  }))
}

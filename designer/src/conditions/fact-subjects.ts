import type { NamedSubject } from './rule-subjects.ts'
import type { SubjectWords } from './subject-words.ts'

/** What a document can be about besides answers: facts of the case, which are dates and texts, and its lists. */
export function factSubjects({
  facts,
  caseLists,
}: Pick<SubjectWords, 'facts' | 'caseLists'>): NamedSubject[] {
  return [
    ...Object.entries(facts).map(([text, label]): NamedSubject => ({
      text,
      label,
      kind: text.endsWith('On') ? 'date' : 'text',
      place: 'answer',
    })),
    ...Object.entries(caseLists).map(([text, label]): NamedSubject => ({
      text,
      label,
      kind: 'other',
      place: 'repeat',
    })),
  ]
}

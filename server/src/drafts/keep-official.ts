import { officialFields, readPath } from '@yibiao/core/form'
import type { FormDefinition } from '@yibiao/schemas'
import type { LocatedField } from './locate-field.ts'
import { writeAnswer } from './write-answer.ts'

type Answers = Readonly<Record<string, unknown>>

/** True for what officers fill: no applicant writes it. */
export function isOfficialPlace({ field, parents }: Pick<LocatedField, 'field' | 'parents'>): boolean {
  return [field, ...parents].some(({ filledBy }) => filledBy === 'officer')
}

/** What an applicant has written, with the fields of officers as they were: also where a whole group was written. */
export function keepOfficial(form: FormDefinition, before: Answers, after: Answers): Record<string, unknown> {
  let kept = { ...after }
  for (const { path } of officialFields(form)) {
    const was = readPath(before, path)
    if (readPath(kept, path) !== was) kept = writeAnswer(kept, path, was ?? null)
  }
  return kept
}

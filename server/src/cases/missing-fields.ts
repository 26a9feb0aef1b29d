import {
  accessById,
  judgeAnswers,
  officialFields,
  pathsById,
  readPath,
  type FormContext,
} from '@yibiao/core/form'
import type { FieldAccess } from '@yibiao/schemas'
import { withInner } from '../drafts/locate-field.ts'
import type { PublishedVersion } from '../items/read-version.ts'

type Answers = Readonly<Record<string, unknown>>

/**
 * Paths of what a step must have filled in before its work is passed on: fields it requires that are empty, and fields
 * of officers it may edit that are empty or wrong. What the applicant gave was judged when it was submitted.
 */
export function missingFields(
  { form, definition }: Pick<PublishedVersion, 'form' | 'definition'>,
  access: FieldAccess,
  answers: Answers,
  context: FormContext,
): string[] {
  const granted = accessById(definition.form, access)
  const official = officialFields(definition.form)
    .flatMap(({ field }) => withInner(field))
    .filter(({ id }) => isWritten(granted.get(id)))
    .map(({ id }) => id)
  const required = [...granted].filter(([, each]) => each === 'required').map(([id]) => id)
  if (official.length === 0 && required.length === 0) return []
  const judgement = judgeAnswers(form, {
    answers,
    context: { ...context, filler: 'officer' },
    only: official,
  })
  const wrong = judgement.issues.filter(({ severity }) => severity === 'error').map(({ path }) => path)
  const paths = pathsById(definition.form)
  const empty = required
    .flatMap(id => paths.get(id) ?? [])
    .filter(path => judgement.visibility[path] === true && isEmpty(readPath(judgement.answers, path)))
  return [...new Set([...wrong, ...empty])]
}

function isWritten(access: string | undefined): boolean {
  return access === 'edit' || access === 'required'
}

function isEmpty(answer: unknown): boolean {
  return (
    answer === undefined || answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0)
  )
}

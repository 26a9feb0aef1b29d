import { judgeAnswers, readPath, type FormContext } from '@yibiao/core/form'
import type { Submission } from '../cases/queries.ts'
import type { PublishedVersion } from '../items/read-version.ts'
import type { OpenCheck } from './change-draft.ts'
import type { LocatedField } from './locate-field.ts'
import type { Draft } from './queries.ts'

/** Everything is open: the draft of an application. */
export const everythingOpen: OpenCheck = () => true

/**
 * What a correction may change: the fields asked for, and those that become visible or required through them. All
 * else stays as it was handed in.
 */
export function openInCorrection(
  version: PublishedVersion,
  opens: NonNullable<Draft['opens']>,
  handedIn: Pick<Submission, 'answers' | 'visibility'>,
  context: FormContext,
): OpenCheck {
  const named = new Set(opens.flatMap(part => (part.field === undefined ? [] : [part.field])))
  return (located, answers) => {
    if ([located.field, ...located.parents].some(field => named.has(field.id))) return true
    if (
      isEmpty(readPath(handedIn.answers, located.path)) &&
      becameOpen(version, located, handedIn, answers, context)
    ) {
      return true
    }
    return false
  }
}

/** The field was not asked for or could stay empty, and is or must be filled now. */
function becameOpen(
  version: PublishedVersion,
  { path }: LocatedField,
  handedIn: Pick<Submission, 'visibility'>,
  answers: Readonly<Record<string, unknown>>,
  context: FormContext,
): boolean {
  const now = judgeAnswers(version.form, { answers, context })
  const wasVisible = Object.hasOwn(handedIn.visibility, path) && handedIn.visibility[path] === true
  if (now.visibility[path] === true && !wasVisible) return true
  return now.issues.some(issue => issue.code === 'answer.required' && issue.path === path)
}

function isEmpty(answer: unknown): boolean {
  return answer === undefined || answer === null || (Array.isArray(answer) && answer.length === 0)
}

import {
  canonicalJson,
  isWithin,
  readPath,
  type Answers,
  type FieldState,
  type FormState,
} from '@yibiao/core/form'

/**
 * What was typed into a form since its start, by path: the answer of each field, so that moving or renaming a field
 * moves its line. Rows that went are written as the whole list.
 */
export function filledAnswers(start: Answers, form: FormState): Record<string, unknown> {
  const filled: Record<string, unknown> = {}
  const shorter: string[] = []
  for (const field of form.fields.values()) {
    const { path } = field
    if (shorter.some(repeat => isWithin(path, repeat))) continue
    const before = readPath(start, path)
    if (field.rows !== undefined) {
      if (Array.isArray(before) && before.length > field.rows) {
        shorter.push(path)
        filled[path] = readPath(form.answers, path) ?? []
      }
    } else if (isTyped(field) && !isSame(before, field.value)) filled[path] = orNull(field.value)
  }
  return filled
}

function isTyped({ field: { type } }: FieldState): boolean {
  return !['group', 'calculated', 'heading', 'notice', 'divider'].includes(type)
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(orNull(one)) === canonicalJson(orNull(other))
}

/** An answer that is not there and one that was emptied are the same. */
function orNull(value: unknown): unknown {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? null : value
}

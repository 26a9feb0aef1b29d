import type { Field } from '@yibiao/schemas'

/** Whether nobody has answered anything in a row; what is calculated does not count. */
export function isBlankRow(row: unknown, fields: readonly Field[]): boolean {
  if (typeof row !== 'object' || row === null) return true
  return fields.every(field => {
    const answer: unknown = Reflect.get(row, field.key)
    if (field.type === 'calculated' || field.calculate !== undefined || isEmptyAnswer(answer)) return true
    return field.type === 'group' && isBlankRow(answer, field.fields)
  })
}

export function isEmptyAnswer(answer: unknown): boolean {
  return (
    answer === undefined || answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0)
  )
}

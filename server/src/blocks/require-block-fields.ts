import { judgeBlock } from '@yibiao/core/blocks'
import type { Field } from '@yibiao/schemas'
import { AppError } from '../problems/app-error.ts'

/**
 * Fields that can stand in any item: their rules name nothing outside, and no two have the same id or key.
 * @throws AppError `block.invalid`
 */
export function requireBlockFields(fields: readonly Field[]): void {
  const issues = judgeBlock(fields)
    .filter(issue => issue.severity === 'error')
    .map(({ code, path, params, severity }) => ({
      code,
      path,
      severity,
      ...(params === undefined ? {} : { params }),
    }))
  if (issues.length > 0) throw new AppError('block.invalid', {}, { issues })
}

/** Those inside others included. */
export function countFields(fields: readonly Field[]): number {
  return fields.reduce(
    (sum, field) =>
      sum + 1 + (field.type === 'group' || field.type === 'repeat' ? countFields(field.fields) : 0),
    0,
  )
}

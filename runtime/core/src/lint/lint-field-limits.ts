import type { Field } from '@yibiao/schemas'
import { compare, parseDecimal } from '../expression/index.ts'
import type { DesignIssue, QuickFix } from '../form/types.ts'
import { createLint } from './create-lint.ts'

/** A smallest value that is larger than the largest lets nothing through. */
export function lintFieldLimits(field: Field, path: string): DesignIssue[] {
  switch (field.type) {
    case 'text':
    case 'textarea':
      return contradict(field.minLength, field.maxLength, `${path}/minLength`)
    case 'integer':
      return contradict(field.minimum, field.maximum, `${path}/minimum`)
    case 'number':
    case 'money':
      return contradictDecimals(field.minimum, field.maximum, `${path}/minimum`)
    case 'checkboxes':
    case 'treeChoice':
      return contradict(field.minItems, field.maxItems, `${path}/minItems`)
    case 'upload':
    case 'image':
      return contradict(field.minFiles, field.maxFiles, `${path}/minFiles`)
    case 'repeat':
      return contradict(field.minRows, field.maxRows, `${path}/minRows`)
    default:
      return []
  }
}

function contradict(minimum: number | undefined, maximum: number | undefined, path: string): DesignIssue[] {
  const isRight = minimum === undefined || maximum === undefined || minimum <= maximum
  return isRight
    ? []
    : [createLint(path, 'form.limitsContradict', { minimum, maximum }, swap(path, minimum, maximum))]
}

function contradictDecimals(
  minimum: string | undefined,
  maximum: string | undefined,
  path: string,
): DesignIssue[] {
  if (minimum === undefined || maximum === undefined) return []
  const [low, high] = [parseDecimal(minimum), parseDecimal(maximum)]
  const isRight = low === undefined || high === undefined || compare(low, high) <= 0
  return isRight
    ? []
    : [createLint(path, 'form.limitsContradict', { minimum, maximum }, swap(path, minimum, maximum))]
}

/** The two were taken for one another. */
function swap(path: string, minimum: unknown, maximum: unknown): QuickFix {
  return {
    type: 'several',
    fixes: [
      { type: 'set', path, value: maximum },
      { type: 'set', path: path.replace(/\/min(?=[A-Z]|imum$)/, '/max'), value: minimum },
    ],
  }
}

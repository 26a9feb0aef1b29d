import { evaluate, type Budget, type EvaluationScope, type Value } from '../expression/index.ts'
import type { CompiledDocument } from './compile-document.ts'
import { formatMergeValue } from './format-merge-value.ts'

/** What placeholders are worked out with. */
export type MergeSource = {
  readonly scope: EvaluationScope
  /** What was read of the template before. */
  readonly compiled: CompiledDocument
  readonly locale: 'zh-CN' | 'en'
  /** Shared by all placeholders of one document or message. */
  readonly budget: Budget
}

export type MergeProblem = {
  readonly code: 'document.valueMissing' | 'document.expressionInvalid' | 'document.expressionFailed'
  readonly expression: string
}

/**
 * The template with its placeholders filled; those that cannot be are named in `problems`.
 * @param missing gives what stands where there is no value
 */
export function mergeText(
  template: string,
  source: MergeSource,
  missing: (expression: string) => string = () => '',
): { readonly text: string; readonly problems: readonly MergeProblem[] } {
  const problems: MergeProblem[] = []
  const pieces = source.compiled.partsOf(template).map(part => {
    if (part.type === 'words') return part.text
    const result = computeMerge(part.expression, source)
    if ('problem' in result) {
      problems.push(result.problem)
      return missing(part.expression)
    }
    const written = formatMergeValue(result.value, source.locale)
    if (written === undefined) problems.push({ code: 'document.valueMissing', expression: part.expression })
    return written ?? missing(part.expression)
  })
  return { text: pieces.join(''), problems }
}

export function computeMerge(
  expression: string,
  source: Omit<MergeSource, 'locale'>,
): { readonly value: Value } | { readonly problem: MergeProblem } {
  const compiled = source.compiled.expressionOf(expression)
  if (compiled === undefined) return { problem: { code: 'document.expressionInvalid', expression } }
  const result = evaluate(compiled, source.scope, source.budget)
  return 'value' in result
    ? { value: result.value }
    : { problem: { code: 'document.expressionFailed', expression } }
}

import { childExpressions } from '../expression/child-expressions.ts'
import { formatExpression, type Expression } from '../expression/index.ts'
import { withoutParts } from '../expression/without-parts.ts'
import type { AnalysedRule } from '../form/analyse-form.ts'
import type { DesignIssue, QuickFix } from '../form/types.ts'

/** The problems of a form, where a constant condition comes with the change that keeps what the form does. */
export function mendConstantConditions(
  issues: readonly DesignIssue[],
  analysed: readonly AnalysedRule[],
): readonly DesignIssue[] {
  const rules = new Map(analysed.map(rule => [rule.text.pointer, rule]))
  return issues.map(issue => {
    const rule = issue.code === 'expression.constantCondition' ? rules.get(issue.path) : undefined
    const quickFix = rule && mend(rule, issue)
    return quickFix === undefined ? issue : { ...issue, quickFix }
  })
}

function mend({ ast, text }: AnalysedRule, { params, path }: DesignIssue): QuickFix | undefined {
  const [from, to] = [Number(params?.['from']), Number(params?.['to'])]
  const isTrue = params?.['value'] === 'true'
  if (ast.from !== from || ast.to !== to) return dropPart(ast, { from, to, isTrue }, text.text, path)
  const remove: QuickFix = { type: 'remove', path }
  const holder = path.slice(0, path.lastIndexOf('/'))
  switch (text.kind) {
    case 'visible':
    case 'option':
    case 'optionFilter':
      return isTrue ? remove : undefined
    case 'required':
    case 'readOnly': {
      if (!isTrue) return remove
      const always = text.kind === 'required' ? 'isRequired' : 'isReadOnly'
      return {
        type: 'several',
        fixes: [remove, { type: 'set', path: `${holder}/${always}`, value: true }],
      }
    }
    case 'check':
      return isTrue ? { type: 'remove', path: holder } : undefined
    default:
      return undefined
  }
}

interface ConstantPart {
  readonly from: number
  readonly to: number
  readonly isTrue: boolean
}

/** A part that changes nothing in its chain can go: what is true in `and`, what is false in `or`. */
function dropPart(ast: Expression, part: ConstantPart, text: string, path: string): QuickFix | undefined {
  const isPart = (node: Expression) => node.from === part.from && node.to === part.to
  const chain = chainOf(ast, isPart)
  if (chain === undefined || (chain.operator === 'and') !== part.isTrue) return undefined
  const left = withoutParts(ast, isPart)
  return left && { type: 'replaceText', path, from: 0, to: text.length, text: formatExpression(left) }
}

function chainOf(
  node: Expression,
  isPart: (node: Expression) => boolean,
): Extract<Expression, { kind: 'logic' }> | undefined {
  if (node.kind === 'logic' && node.operands.some(isPart)) return node
  return childExpressions(node)
    .map(child => chainOf(child, isPart))
    .find(found => found !== undefined)
}

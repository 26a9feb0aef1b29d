import { parseTemplateText } from '../documents/index.ts'
import { parseExpression, parseUnaryTests, type Expression } from '../expression/index.ts'
import type { PlaceKind } from '../places/index.ts'

/** The trees of a rule with where each begins in the text: a template has one for each merge field. */
export function parseRule(text: string, kind: PlaceKind): { tree: Expression; from: number }[] {
  if (kind === 'template') {
    return parseTemplateText(text).flatMap(part =>
      part.type === 'merge'
        ? parseRule(part.expression, 'expression').map(({ tree }) => ({ tree, from: part.from }))
        : [],
    )
  }
  const parsed = kind === 'unaryTests' ? parseUnaryTests(text) : parseExpression(text)
  return 'ast' in parsed ? [{ tree: parsed.ast, from: 0 }] : []
}

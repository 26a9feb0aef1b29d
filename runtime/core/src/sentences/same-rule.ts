import { formatExpression, type Expression } from '../expression/index.ts'
import { ELEMENT_NAME, listOfElements, overElements } from './elements-phrase.ts'

/** Whether two rules are the same however they are set, and whatever they call the elements sentences speak of. */
export function isSameRule(one: Expression, other: Expression): boolean {
  return formatRule(one) === formatRule(other)
}

/** The rule as it would be picked. */
function formatRule(node: Expression): string {
  return formatExpression(withUsualElements(node))
}

function withUsualElements(node: Expression): Expression {
  switch (node.kind) {
    case 'logic':
      return { ...node, operands: node.operands.map(withUsualElements) }
    case 'call':
      return {
        ...node,
        arguments: node.arguments.map(each => ({ ...each, value: withUsualElements(each.value) })),
      }
    case 'quantified': {
      const told = node.iterators[0]?.name === ELEMENT_NAME ? undefined : listOfElements(node)
      return (told && overElements(node.quantifier, told, node)) ?? node
    }
    default:
      return node
  }
}

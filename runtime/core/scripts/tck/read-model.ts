import type { Element } from '@xmldom/xmldom'
import { attributeOf, childOf, childrenOf, readXml, textOf } from './xml.ts'

/** What a test of the kit may ask for: a decision, with what it needs. */
export interface DecisionOfKit {
  readonly name: string
  /** The text of its literal expression; none when its logic is a table, a context, an invocation … */
  readonly expression: string | undefined
  readonly inputs: readonly string[]
  readonly decisions: readonly DecisionOfKit[]
  /** Whether it calls a business knowledge model or a decision service. */
  readonly callsModel: boolean
}

export interface ModelOfKit {
  readonly decisions: ReadonlyMap<string, DecisionOfKit>
  /** Decision services by name: the decisions whose values a caller gives. */
  readonly services: ReadonlyMap<string, ReadonlySet<string>>
}

/** Reads a DMN file. What it imports is not read: a decision of another model stands here without logic. */
export function readModel(path: string): ModelOfKit {
  const root = readXml(path)
  const elements = new Map(
    ['decision', 'inputData'].flatMap(kind =>
      childrenOf(root, kind).map(each => [attributeOf(each, 'id') ?? nameOf(each), each] as const),
    ),
  )
  const read = new Map<string, DecisionOfKit>()
  const decisionOf = (id: string): DecisionOfKit => {
    const decision = read.get(id) ?? readDecision(id, elements, decisionOf)
    read.set(id, decision)
    return decision
  }
  const decisions = childrenOf(root, 'decision').map(each =>
    decisionOf(attributeOf(each, 'id') ?? nameOf(each)),
  )
  const services = childrenOf(root, 'decisionService').map((service): [string, ReadonlySet<string>] => [
    nameOf(service),
    new Set(childrenOf(service, 'inputDecision').map(each => decisionOf(idOf(each)).name)),
  ])
  return { decisions: new Map(decisions.map(each => [each.name, each])), services: new Map(services) }
}

function readDecision(
  id: string,
  elements: ReadonlyMap<string, Element>,
  decisionOf: (id: string) => DecisionOfKit,
): DecisionOfKit {
  const element = elements.get(id)
  if (element === undefined) {
    return { name: id, expression: undefined, inputs: [], decisions: [], callsModel: false }
  }
  const literal = childOf(element, 'literalExpression')
  const text = literal === undefined ? undefined : childOf(literal, 'text')
  const requirements = childrenOf(element, 'informationRequirement')
  const required = (kind: string): string[] => requirements.flatMap(each => childrenOf(each, kind).map(idOf))
  return {
    name: nameOf(element),
    expression: text === undefined ? undefined : textOf(text),
    inputs: required('requiredInput').map(input => {
      const found = elements.get(input)
      return found === undefined ? input : nameOf(found)
    }),
    decisions: required('requiredDecision').map(decisionOf),
    callsModel: childrenOf(element, 'knowledgeRequirement').length > 0,
  }
}

/** `#_id` of this file, or the address of another model. */
function idOf(reference: Element): string {
  return (attributeOf(reference, 'href') ?? '').replace(/^#/, '')
}

function nameOf(element: Element): string {
  return attributeOf(element, 'name') ?? ''
}

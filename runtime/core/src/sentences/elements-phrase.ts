import { dependenciesOf, type Expression } from '../expression/index.ts'

type Quantified = Extract<Expression, { kind: 'quantified' }>

/** Several values, and those that some or all of them are to be among. */
export interface ToldElements {
  readonly list: Expression
  readonly values: readonly Expression[]
}

/** What an element is called in a rule that was picked or read from a sentence; the sentence has no word for it. */
export const ELEMENT_NAME = 'each'

/** `some x in list satisfies x in [values]`, whatever the element is called. */
export function listOfElements({ iterators, condition }: Quantified): ToldElements | undefined {
  const [iterator, ...others] = iterators
  if (iterator === undefined || others.length > 0 || iterator.end !== undefined) return undefined
  const { name, source } = iterator
  if (source.kind !== 'name' && source.kind !== 'path') return undefined
  if (condition.kind !== 'in' || condition.value.kind !== 'name' || condition.value.name !== name)
    return undefined
  const [test, ...more] = condition.tests
  if (test?.kind !== 'list' || more.length > 0 || test.items.length === 0) return undefined
  return test.items.some(item => isAbout(item, name)) ? undefined : { list: source, values: test.items }
}

/** The rule about the elements; nothing where a value would be taken for the element. */
export function overElements(
  quantifier: Quantified['quantifier'],
  { list, values }: ToldElements,
  { from, to }: { readonly from: number; readonly to: number },
): Quantified | undefined {
  const at = { from, to }
  if (values.length === 0 || values.some(value => isAbout(value, ELEMENT_NAME))) return undefined
  const element = { kind: 'name', name: ELEMENT_NAME, ...at } as const
  const condition = {
    kind: 'in',
    value: element,
    tests: [{ kind: 'list', items: values, ...at }],
    ...at,
  } as const
  return {
    kind: 'quantified',
    quantifier,
    iterators: [{ name: ELEMENT_NAME, source: list }],
    condition,
    ...at,
  }
}

function isAbout(node: Expression, name: string): boolean {
  return dependenciesOf(node).some(([root]) => root === name)
}

import { parseExpression, type Expression } from '@yibiao/core/expression'
import { plainText, recordName } from '../document/record-name.ts'
import type { Records } from '../document/records.ts'
import type { ResolvedName } from '../document/resolve-names.ts'
import type { FormulaWords } from '../texts/formula.ts'

/**
 * An expression as people read it: labels for keys, words for operators, names of options for their values. It is
 * shown, never read back. A text that cannot be read is shown as it is.
 */
export function readableFormula(
  text: string,
  names: readonly ResolvedName[],
  { records, words }: { readonly records: Records; readonly words: FormulaWords },
): string {
  const parsed = parseExpression(text)
  if (!('ast' in parsed)) return text
  const labels = new Map(names.map(({ to, record }) => [to, recordName(records, record)]))
  return write(parsed.ast, { labels, options: optionLabels(records, names), words, elements: new Set() })
}

interface Reading {
  /** Labels of what names stand for, by the place where the name ends. */
  readonly labels: ReadonlyMap<number, string>
  /** Names of options by their values. */
  readonly options: ReadonlyMap<string, string>
  readonly words: FormulaWords
  /** Names that stand for one element of a list. */
  readonly elements: ReadonlySet<string>
}

function write(node: Expression, reading: Reading): string {
  const { words } = reading
  const say = (inner: Expression) => write(inner, reading)
  /** A part that would read as something else without its parentheses. */
  const part = (inner: Expression) =>
    inner.kind === 'logic' || inner.kind === 'if' ? words.group(say(inner)) : say(inner)
  const argument = (inner: Expression) =>
    inner.kind === 'arithmetic' ? words.group(say(inner)) : part(inner)
  switch (node.kind) {
    case 'number':
      return node.text
    case 'string':
      return words.quoted(reading.options.get(node.value) ?? node.value)
    case 'boolean':
      return node.value ? words.yes : words.no
    case 'null':
      return words.nothing
    case 'temporal':
      return node.text
    case 'name': {
      const label = reading.labels.get(node.to)
      if (reading.elements.has(node.name)) return words.element
      return label === undefined ? (words.names.get(node.name) ?? node.name) : words.quoted(label)
    }
    case 'path': {
      const label = reading.labels.get(node.to)
      const key = label === undefined ? (words.names.get(node.key) ?? node.key) : words.quoted(label)
      const isOfElement = node.object.kind === 'name' && reading.elements.has(node.object.name)
      return isOfElement ? key : words.of(say(node.object), key)
    }
    case 'negation':
      return `-${part(node.operand)}`
    case 'arithmetic':
      return `${factor(node, node.left, reading)} ${words.arithmetic[node.operator]} ${factor(node, node.right, reading)}`
    case 'comparison':
      if (node.right.kind === 'null' && (node.operator === '=' || node.operator === '!=')) {
        return node.operator === '=' ? words.isEmpty(part(node.left)) : words.isAnswered(part(node.left))
      }
      return words.compare(part(node.left), node.operator, part(node.right))
    case 'logic':
      return node.operands
        .map(inner => (inner.kind === 'logic' ? words.group(say(inner)) : say(inner)))
        .join(node.operator === 'and' ? words.and : words.or)
    case 'between':
      return words.between(part(node.value), part(node.low), part(node.high))
    case 'in':
      return words.isOneOf(part(node.value), node.tests.map(say).join(words.separator))
    case 'unaryComparison':
      return words.compare('', node.operator, part(node.operand))
    case 'unaryTests': {
      const tests = node.tests.length === 0 ? words.anything : node.tests.map(say).join(words.separator)
      return node.isNegated ? words.not(tests) : tests
    }
    case 'range':
      return words.range(say(node.start), say(node.end))
    case 'if':
      return words.choice(say(node.condition), say(node.consequence), say(node.alternative))
    case 'list':
      return node.items.map(say).join(words.separator)
    case 'call':
      if (node.function === 'not') return words.not(node.arguments.map(each => say(each.value)).join())
      if (node.function === 'list contains' && node.arguments.length === 2) {
        const [list, element] = node.arguments.map(each => say(each.value))
        return words.contains(list ?? '', element ?? '')
      }
      return words.call(
        node.function,
        node.arguments.map(each => argument(each.value)),
      )
    case 'quantified':
      return words.quantified(
        node.quantifier,
        node.iterators.map(each => say(each.source)).join(words.separator),
        write(node.condition, withElements(reading, node.iterators)),
      )
    case 'for':
      return words.eachOf(
        node.iterators.map(each => say(each.source)).join(words.separator),
        write(node.body, withElements(reading, node.iterators)),
      )
    case 'filter':
      return words.filtered(say(node.list), say(node.condition))
    case 'context':
      return node.entries.map(each => `${each.key} ${say(each.value)}`).join(words.separator)
    case 'instanceOf':
      return words.isOneOf(say(node.value), node.type.name)
  }
}

function withElements(reading: Reading, iterators: readonly { readonly name: string }[]): Reading {
  return { ...reading, elements: new Set([...reading.elements, ...iterators.map(each => each.name)]) }
}

/** Products bind closer than sums, so that only a sum inside a product needs parentheses. */
function factor(
  around: Extract<Expression, { kind: 'arithmetic' }>,
  node: Expression,
  reading: Reading,
): string {
  const text = write(node, reading)
  const isInner = node.kind === 'arithmetic' && levelOf(node.operator) < levelOf(around.operator)
  const isRight =
    node.kind === 'arithmetic' && node === around.right && levelOf(node.operator) === levelOf(around.operator)
  return isInner || isRight || node.kind === 'if' ? reading.words.group(text) : text
}

function levelOf(operator: string): number {
  return operator === '+' || operator === '-' ? 1 : operator === '**' ? 3 : 2
}

/** Values of the inline options of the fields named, by what people call them. */
function optionLabels(records: Records, names: readonly ResolvedName[]): Map<string, string> {
  return new Map(
    names.flatMap(({ record }): [string, string][] => {
      const field = records.get(record)
      if (field?.kind !== 'field' || !('options' in field.value)) return []
      const { options } = field.value
      return options.type === 'inline'
        ? options.options.map(option => [option.value, plainText(option.label)])
        : []
    }),
  )
}

import type { Element } from '@xmldom/xmldom'
import type { JsonValue } from '../../src/expression/index.ts'
import { attributeOf, childOf, childrenOf, readXml, textOf } from './xml.ts'

/** One expectation of the kit: a result for given inputs. Values are in the notation of our fixtures. */
export interface TestOfKit {
  readonly id: string
  readonly decision: string
  readonly service: string | undefined
  readonly inputs: ReadonlyMap<string, JsonValue>
  readonly expected: JsonValue
}

/** The tests of a test file, one for each result, and the DMN file they are about. */
export function readTests(path: string): { model: string; tests: TestOfKit[] } {
  const root = readXml(path)
  const tests = childrenOf(root, 'testCase').flatMap(testCase => {
    const inputs = new Map(
      childrenOf(testCase, 'inputNode').map(node => [attributeOf(node, 'name') ?? '', readValue(node)]),
    )
    return childrenOf(testCase, 'resultNode').map((node): TestOfKit => {
      const expected = childOf(node, 'expected')
      return {
        id: attributeOf(testCase, 'id') ?? '',
        decision: attributeOf(node, 'name') ?? '',
        service: attributeOf(testCase, 'invocableName'),
        inputs,
        expected: expected === undefined ? null : readValue(expected),
      }
    })
  })
  return { model: textOf(childOf(root, 'modelName')), tests }
}

/** The value within: a list, the components of a context, or a single value. */
function readValue(element: Element): JsonValue {
  const list = childOf(element, 'list')
  if (list !== undefined) return isNil(list) ? null : childrenOf(list, 'item').map(readValue)
  const components = childrenOf(element, 'component')
  if (components.length > 0) {
    return Object.fromEntries(components.map(each => [attributeOf(each, 'name') ?? '', readValue(each)]))
  }
  const value = childOf(element, 'value')
  return value === undefined || isNil(value) ? null : readSimple(value)
}

function readSimple(value: Element): JsonValue {
  const type = (attributeOf(value, 'type') ?? 'xsd:string').replace(/^.*:/, '')
  switch (type) {
    case 'string':
      return writeText(value.textContent ?? '')
    case 'boolean':
      return textOf(value) === 'true'
    case 'decimal':
    case 'double':
      return writeNumber(textOf(value))
    case 'date':
    case 'time':
    case 'dateTime':
    case 'duration':
      return `@${textOf(value)}`
    default:
      throw new Error(`a value of type ${type}`)
  }
}

/** See `ExpressionCase` for the marks. */
function writeText(text: string): string {
  return /^[@#~\\]/.test(text) ? `\\${text}` : text
}

function writeNumber(text: string): JsonValue {
  const number = Number(text)
  return Number.isSafeInteger(number) ? number : `~${number}`
}

function isNil(element: Element): boolean {
  return attributeOf(element, 'nil') === 'true'
}

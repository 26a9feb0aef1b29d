import type { ImportedOperator, ImportedRule, ImportedTest } from './imported-rule.ts'

/**
 * Reads an expression of another system that only compares fields with values, joined by `&&` or by `||`. It is read with
 * a grammar of that much and nothing more; it is never run. Nothing for whatever else it says.
 *
 *     $deps[0] === 'yes' && !!$deps[1]
 *
 * @param pathOf the field that a name stands for: `$deps[0]`, `$self.value`, `$form.values.kind`
 */
export function readComparison(
  text: string,
  pathOf: (name: string) => string | undefined,
): Pick<ImportedRule, 'join' | 'tests'> | undefined {
  const inner = /^\s*\{\{(.*)\}\}\s*$/su.exec(text)?.[1] ?? text
  const isOr = inner.includes('||')
  if (isOr && inner.includes('&&')) return undefined
  const tests = inner.split(isOr ? '||' : '&&').map(part => readTest(withoutBrackets(part.trim()), pathOf))
  const complete = tests.filter(test => test !== undefined)
  return complete.length === tests.length ? { join: isOr ? 'or' : 'and', tests: complete } : undefined
}

const name = String.raw`\$(?:deps(?:\[\d+\]|\.[A-Za-z_]\w*)|self\.value|form\.values(?:\.[A-Za-z_]\w*)+|values(?:\.[A-Za-z_]\w*)+)`
const value = String.raw`'[^'\\]*'|"[^"\\]*"|-?\d+(?:\.\d+)?|true|false|null|undefined`
const comparison = new RegExp(String.raw`^(${name})\s*(===?|!==?|>=?|<=?)\s*(${value})$`, 'u')
const bare = new RegExp(String.raw`^(!{0,2})(${name})$`, 'u')
const membership = new RegExp(String.raw`^(!?)(${name})\??\.includes\((${value})\)$`, 'u')

function readTest(text: string, pathOf: (name: string) => string | undefined): ImportedTest | undefined {
  const [, subject = '', sign = '', literal = ''] = comparison.exec(text) ?? []
  if (subject !== '') return compare(pathOf(subject), sign, literal)
  const [, not = '', alone = ''] = bare.exec(text) ?? []
  const truth = alone === '' ? undefined : pathOf(alone)
  if (truth !== undefined) return { path: truth, operator: not === '!' ? 'falsy' : 'truthy' }
  const [, none = '', list = '', element = ''] = membership.exec(text) ?? []
  const path = list === '' ? undefined : pathOf(list)
  const found = readLiteral(element)
  if (path === undefined || found === undefined) return undefined
  return { path, operator: none === '!' ? 'notContains' : 'contains', value: found }
}

function compare(path: string | undefined, sign: string, literal: string): ImportedTest | undefined {
  const operator = operators[sign]
  if (path === undefined || operator === undefined) return undefined
  const found = readLiteral(literal)
  if (found !== undefined) return { path, operator, value: found }
  if (operator !== '=' && operator !== '!=') return undefined
  return { path, operator: operator === '=' ? 'empty' : 'notEmpty' }
}

const operators: Readonly<Record<string, ImportedOperator>> = {
  '==': '=',
  '===': '=',
  '!=': '!=',
  '!==': '!=',
  '>': '>',
  '>=': '>=',
  '<': '<',
  '<=': '<=',
}

function readLiteral(text: string): string | number | boolean | undefined {
  if (text === 'true' || text === 'false') return text === 'true'
  if (/^['"]/.test(text)) return text.slice(1, -1)
  return /^-?\d/.test(text) ? Number(text) : undefined
}

function withoutBrackets(text: string): string {
  return /^\([^()]*\)$/u.test(text) ? text.slice(1, -1).trim() : text
}

import { globSync, readFileSync } from 'node:fs'

/** A Chinese sentence with punctuation of another script: where it is written and what it says. */
export type PunctuationFinding = { file: string; text: string }

const chinese = /[\u3400-\u9FFF]/
/** Beside a Chinese character, its quotation mark or a value put into the sentence. */
const beside = String.raw`[\u3400-\u9FFF“”‘’《》（），。；：！？、…]`
const halfWidth = new RegExp(String.raw`(?<=${beside}) ?(?:[,:;?]|!(?!=))|[,:;!?] ?(?=[\u3400-\u9FFF“《（])`)
const halfWidthParentheses = new RegExp(
  String.raw`(?<=[\u3400-\u9FFF“”‘’])\(|\((?=[^()]*[\u3400-\u9FFF])|(?<=[\u3400-\u9FFF])\)`,
)
const quoted = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g

/**
 * Whether a text breaks GB/T 15834: a Chinese sentence has full-width ， ： ； （ ） ？ ！, and a half-width one beside a
 * Chinese character is a slip of the keyboard.
 */
export function hasHalfWidthPunctuation(text: string): boolean {
  if (!chinese.test(text)) return false
  const spoken = withoutValues(text)
  return halfWidth.test(spoken) || halfWidthParentheses.test(spoken)
}

/** A value put into the sentence stands for words, whatever is written to compute it. */
function withoutValues(text: string): string {
  const outer = text.replaceAll(/\$?\{[^{}]*\}/g, '值')
  return outer === text ? text : withoutValues(outer)
}

/** Texts with half-width punctuation in the catalogues and packages that match the patterns; comments are not texts. */
export function findHalfWidthPunctuation(root: string, patterns: readonly string[]): PunctuationFinding[] {
  return globSync([...patterns], { cwd: root }).flatMap(file => {
    const source = readFileSync(new URL(file, `file://${root}/`), 'utf8')
    const texts = file.endsWith('.json') ? textsOf(JSON.parse(source)) : literalsOf(source)
    return texts.filter(hasHalfWidthPunctuation).map(text => ({ file, text }))
  })
}

/** What is an expression in a package is not read as a sentence. */
const expressionKeys = new Set(['condition', 'rule', 'when', 'items', 'expression', 'formula'])

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  // What fills a field is computed from an answer of a source; elsewhere a value is a text with placeholders.
  const isMapping = 'field' in value
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === 'string' && (expressionKeys.has(key) || (isMapping && key === 'value'))
      ? []
      : textsOf(part),
  )
}

function literalsOf(source: string): string[] {
  const code = source.replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '')
  return code.match(quoted) ?? []
}

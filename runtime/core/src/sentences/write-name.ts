import type { Expression } from '../expression/index.ts'
import { fillPhrase } from './template.ts'
import { showLabel, subjectOf, subjectsShownAs, type Expected } from './vocabulary.ts'
import type { Writing } from './writing.ts'

/** A field by its label; of several with the same label, with its key. Others by their place, or as written. */
export function writeName(
  node: Extract<Expression, { kind: 'name' | 'path' }>,
  expected: Expected | undefined,
  writing: Writing,
): string {
  const { words, vocabulary, isInside } = writing
  const subject = isInside ? undefined : subjectOf(node, vocabulary)
  if (subject === undefined) return writeByPlace(node, writing)
  const namesakes = subjectsShownAs(subject.label, vocabulary)
  const key = namesakes.length > 1 ? `${words.openGroup}${subject.text}${words.closeGroup}` : ''
  return `${expected === undefined ? '' : words.fieldMark}“${showLabel(subject.label)}”${key}`
}

function writeByPlace(node: Extract<Expression, { kind: 'name' | 'path' }>, writing: Writing): string {
  const { words, vocabulary, elements } = writing
  const label = vocabulary.labelsAt?.get(node.to)
  const quoted = label === undefined ? undefined : `“${showLabel(label)}”`
  if (node.kind === 'name') {
    if (elements.has(node.name)) return words.shown.element
    return quoted ?? words.names.get(node.name) ?? node.name
  }
  const part = quoted ?? words.names.get(node.key) ?? node.key
  if (node.object.kind === 'name' && elements.has(node.object.name)) return part
  const whole = writing.tellOperand(node.object, undefined, writing)
  return fillPhrase(words.shown.of, hole => (hole === 'whole' ? whole : part), words)
}

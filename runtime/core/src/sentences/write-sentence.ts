import type { Expression } from '../expression/index.ts'
import type { Locale } from '../messages/message.ts'
import { isOperandPhrase, phraseOfCondition, phraseOfOperand, type Hole, type PhraseUse } from './phrases.ts'
import { fillPhrase } from './template.ts'
import {
  expectedBeside,
  isDateLike,
  TEXT_EXPECTED,
  type Expected,
  type SentenceVocabulary,
} from './vocabulary.ts'
import { wordsOf } from './words-of.ts'
import { writeLiteral } from './write-literal.ts'
import { writeName } from './write-name.ts'
import { writeShown } from './write-shown.ts'
import type { Writing } from './writing.ts'

export interface SentenceOptions {
  readonly vocabulary: SentenceVocabulary
  readonly locale: Locale
}

/**
 * A condition in words: 当“是否外设仓库”为“是”时 without 当…时. Every tree has words; those of the shapes the rule
 * editor offers are read back by `readCondition` as the same tree.
 */
export function writeCondition(node: Expression, options: SentenceOptions): string {
  return tellCondition(node, beginWriting(options))
}

/** A value in words, as a calculation or a prefill gives it. */
export function writeValue(node: Expression, options: SentenceOptions): string {
  const writing = beginWriting(options)
  return isCondition(node) ? tellCondition(node, writing) : tellOperand(node, undefined, writing)
}

function beginWriting({ vocabulary, locale }: SentenceOptions): Writing {
  const parts = { tellCondition, tellOperand, tellGroup }
  return { words: wordsOf(locale), vocabulary, elements: new Set(), isInside: false, ...parts }
}

/** A condition as a part of the sentence. */
function tellCondition(node: Expression, writing: Writing): string {
  const { words } = writing
  if (node.kind === 'logic') {
    const [joiner = ''] = node.operator === 'and' ? words.and : words.or
    return node.operands
      .map(part => (part.kind === 'logic' ? tellGroup(part, writing) : tellCondition(part, writing)))
      .join(joiner)
  }
  const phrase = phraseOfCondition(node, left => isDateLike(left, writing.vocabulary))
  if (phrase !== undefined) return tellPhrase(phrase, writing)
  return node.kind === 'in' ? writeShown(node, writing) : tellOperand(node, undefined, writing)
}

/** A value beside something that tells what is expected. */
function tellOperand(node: Expression, expected: Expected | undefined, writing: Writing): string {
  if (isCondition(node)) return tellGroup(node, writing)
  const phrase = phraseOfOperand(node)
  if (phrase !== undefined) return tellPhrase(phrase, writing)
  switch (node.kind) {
    case 'name':
    case 'path':
      return writeName(node, expected, writing)
    case 'number':
    case 'string':
    case 'boolean':
    case 'null':
    case 'temporal':
    case 'negation':
      return writeLiteral(node, expected, writing)
    default:
      return writeShown(node, writing)
  }
}

function tellGroup(node: Expression, writing: Writing): string {
  return tellPhrase({ name: 'group', holes: { condition: node } }, writing)
}

function tellPhrase({ name, holes }: PhraseUse, writing: Writing): string {
  const { words, vocabulary } = writing
  const { subject } = holes
  const expected =
    subject !== undefined && 'kind' in subject ? expectedBeside(subject, vocabulary) : undefined
  const fill = (hole: Hole): string => {
    const node = holes[hole]
    if (node === undefined) return ''
    if (!('kind' in node))
      return node.map(each => tellOperand(each, expected, writing)).join(words.separator[0])
    switch (hole) {
      case 'condition':
        return tellCondition(node, writing)
      case 'text':
        return tellOperand(node, TEXT_EXPECTED, writing)
      case 'value':
      case 'other':
        return tellOperand(node, expected, writing)
      default: {
        // Of a sum something can be said only as a whole; beside a comparison it is clear.
        const isSum = node.kind === 'arithmetic' && phraseOfOperand(node) === undefined
        return isSum && isOperandPhrase(name)
          ? tellGroup(node, writing)
          : tellOperand(node, undefined, writing)
      }
    }
  }
  return fillPhrase(words.phrases[name], hole => (isHoleOf(hole, holes) ? fill(hole) : ''), words)
}

function isHoleOf(hole: string, holes: PhraseUse['holes']): hole is Hole {
  return hole in holes
}

/** What is a sentence of its own and needs parentheses inside another one. */
function isCondition(node: Expression): boolean {
  switch (node.kind) {
    case 'logic':
    case 'comparison':
    case 'between':
    case 'in':
      return true
    case 'call':
    case 'quantified':
      return phraseOfCondition(node, () => false) !== undefined
    default:
      return false
  }
}

import { countCharacters } from '../fields/index.ts'
import type { DesignHint } from '../form/types.ts'
import { createHint } from './create-hint.ts'
import type { PlacedText } from './list-texts.ts'
import { doubleNegations, plainChinese, plainEnglish, type PlainWord } from './plain-words.ts'

/** Longer labels do not fit beside an answer and are not read at a glance. */
const LONGEST_LABEL = 20
/** Longer helps are not read. */
const LONGEST_HELP = 60

const halfWidth: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
  ['(', '（'],
  [')', '）'],
])

/** How the words are written that applicants read. */
export function hintWords(texts: readonly PlacedText[]): readonly DesignHint[] {
  return texts.flatMap(text => [
    ...hintLength(text),
    ...hintHalfWidth(text),
    ...hintCapitals(text),
    ...hintPlainWords(text),
    ...hintNegation(text),
  ])
}

function hintLength({ path, text, language, kind }: PlacedText): DesignHint[] {
  if (language !== 'zh-CN') return []
  const length = countCharacters(text.trim())
  if (kind === 'label' && length > LONGEST_LABEL) {
    return [createHint(path, 'hint.labelLong', { length, limit: LONGEST_LABEL })]
  }
  return kind === 'help' && length > LONGEST_HELP
    ? [createHint(path, 'hint.helpLong', { length, limit: LONGEST_HELP })]
    : []
}

/** Beside a Chinese character, punctuation is of full width. */
function hintHalfWidth({ path, text, language }: PlacedText): DesignHint[] {
  if (language !== 'zh-CN') return []
  const value = text.replaceAll(
    /(?<=[\p{Script=Han}）」』”])[,;:?!()]|[,;:?!()](?=\p{Script=Han})/gu,
    sign => halfWidth.get(sign) ?? sign,
  )
  if (value === text) return []
  // The other half of a pair may stand beside a letter: `（A)`.
  const paired = value.replaceAll(/（([^（）()]*)\)/gu, '（$1）').replaceAll(/\(([^（）()]*)）/gu, '（$1）')
  return [createHint(path, 'hint.halfWidth', { text: paired }, { type: 'set', path, value: paired })]
}

/** Words in capitals are read letter by letter; abbreviations are short. */
function hintCapitals({ path, text, language }: PlacedText): DesignHint[] {
  const shouted = text.match(language === 'en' ? /\b[A-Z]{2,}(?: [A-Z]{2,})+\b|\b[A-Z]{6,}\b/ : /[A-Z]{6,}/)
  if (!shouted) return []
  const [words] = shouted
  const quiet = `${words.slice(0, 1)}${words.slice(1).toLowerCase()}`
  const value = text.replace(words, shouted.index === 0 ? quiet : words.toLowerCase())
  return [createHint(path, 'hint.capitals', { text: words }, { type: 'set', path, value })]
}

function hintPlainWords(placed: PlacedText): DesignHint[] {
  const words = placed.language === 'en' ? plainEnglish : plainChinese
  return words.flatMap(word => hintPlainWord(placed, word))
}

function hintPlainWord({ path, text }: PlacedText, { pattern, plain }: PlainWord): DesignHint[] {
  const found = pattern.exec(text)
  if (!found) return []
  const [word] = found
  const written = plain.replace('$1', found[1] ?? '')
  const isFirst = /^[A-Z]/.test(word)
  const shown = isFirst ? `${written.slice(0, 1).toUpperCase()}${written.slice(1)}` : written
  const fix = {
    type: 'replaceText',
    path,
    from: found.index,
    to: found.index + word.length,
    text: shown,
  } as const
  return [
    shown === ''
      ? createHint(path, 'hint.needlessWord', { word }, fix)
      : createHint(path, 'hint.plainWord', { word, plain: shown }, fix),
  ]
}

function hintNegation({ path, text, language }: PlacedText): DesignHint[] {
  const found = doubleNegations[language].exec(text)
  return found ? [createHint(path, 'hint.doubleNegation', { text: found[0] })] : []
}

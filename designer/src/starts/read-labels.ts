import { describeField, type FieldWords } from './describe-field.ts'
import type { NoteCode, RefusedPart, Understood } from './draft-field.ts'
import { typeOfWord } from './type-words.ts'

/** Longest list that is read at once: more than a section takes. */
export const mostFields = 2_000

/**
 * Fields from a list of labels, one per line. A line may say more: the type behind a tab or in brackets, `必填` or a star for
 * required, options or a word of help behind a colon. Marks of lists before the label are left out.
 *
 *     姓名*
 *     性别：男/女
 *     经营面积（数字）
 *     手机号码	必填
 */
export function readLabels(text: string): Understood {
  const lines = text.split(/\r?\n/).map(line => line.trim())
  const filled = lines.filter(line => line !== '')
  const read = filled.slice(0, mostFields).map(line => ({ line, words: readLine(line) }))
  return {
    fields: read.filter(({ words }) => words.label !== '').map(({ words }) => describeField(words)),
    refused: [
      ...read.filter(({ words }) => words.label === '').map(({ line }) => refuse(line, 'labelMissing')),
      ...filled.slice(mostFields).map(line => refuse(line, 'tooManyRefused')),
    ],
  }
}

function refuse(line: string, code: NoteCode): RefusedPart {
  return { name: line, note: { code, what: code === 'tooManyRefused' ? String(mostFields) : line } }
}

function readLine(line: string): FieldWords {
  const [head = '', ...hints] = line.split('\t').map(part => part.trim())
  const { label: marked, rest } = splitAtColon(withoutListMark(head))
  const { label, words } = takeBrackets(marked)
  const starred = takeStar(label)
  const given = [...words, ...hints.filter(hint => hint !== '')]
  const about = { ...sortHints(given), label: starred.label }
  const isRequired = starred.isRequired || given.some(isRequiredWord)
  if (rest === undefined) return { ...about, isRequired }
  // Behind the colon stand options, a type, or a sentence for the applicant.
  if (typeOfWord(rest) !== undefined) return { ...about, type: rest, isRequired }
  return /[/／|｜;；、,，]/.test(rest)
    ? { ...about, options: rest, isRequired }
    : { ...about, help: rest, isRequired }
}

function splitAtColon(text: string): { label: string; rest: string | undefined } {
  const at = text.search(/[:：]/)
  if (at < 0) return { label: text, rest: undefined }
  const rest = text.slice(at + 1).trim()
  return { label: text.slice(0, at), rest: rest === '' ? undefined : rest }
}

/** Words in brackets at the end that say something about the field; others belong to the label: 面积（平方米）. */
function takeBrackets(text: string): { label: string; words: string[] } {
  const found = /^(.*\S)\s*[（([【]([^（()）[\]【】]+)[）)\]】](\s*[*＊]?)$/u.exec(text.trim())
  const [, label = '', inside = '', star = ''] = found ?? []
  const words = inside.split(/[,，、;；\s]+/).filter(word => word !== '')
  if (!found || !words.every(word => isRequiredWord(word) || isOptionalWord(word) || typeOfWord(word)))
    return { label: text, words: [] }
  const more = takeBrackets(label + star)
  return { label: more.label, words: [...more.words, ...words] }
}

function takeStar(text: string): { label: string; isRequired: boolean } {
  const label = text.replace(/^\s*[*＊]+\s*|\s*[*＊]+\s*$/gu, '')
  return { label: label.trim(), isRequired: label.trim() !== text.trim() }
}

/** `1. `, `（2）`, `三、`, `- `: what lists put before their entries. */
function withoutListMark(text: string): string {
  return text.replace(
    /^(?:[-–•·▪]\s*|[（(]\d{1,3}[)）]\s*|\d{1,3}\s*(?:[、)）]|\.(?!\d))\s*|[一二三四五六七八九十]{1,3}、\s*)/u,
    '',
  )
}

function sortHints(hints: readonly string[]): Pick<FieldWords, 'type' | 'options' | 'help'> {
  const others = hints.filter(hint => !isRequiredWord(hint) && !isOptionalWord(hint))
  const type = others.find(hint => typeOfWord(hint) !== undefined)
  const options = others.find(hint => hint !== type && /[/／|｜;；、]/.test(hint))
  // A first hint that is no known type was meant as one: it is told.
  const strange = type === undefined && options === undefined ? others[0] : undefined
  const help = others.find(hint => hint !== type && hint !== options && hint !== strange)
  return { type: type ?? strange, options, help }
}

export function isRequiredWord(word: string): boolean {
  return /^(?:必填项?|必须|是|required|yes|y|true|1|[*＊√✓✔])$/iu.test(word.trim())
}

function isOptionalWord(word: string): boolean {
  return /^(?:选填|非必填|可选|否|optional|no|n|false|0)$/iu.test(word.trim())
}

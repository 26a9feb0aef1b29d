import type { Field, LocalizedText } from '@yibiao/schemas'
import { localize, meaningOf } from '../fields/index.ts'
import type { CodeTableReader, FieldOption } from '../form/types.ts'

/** Signs between the values of one cell. */
const BETWEEN = /[、,，;；|\n]/

/**
 * The answer that a cell of a table stands for, by the field's own reading of texts. What is not understood stays as it
 * was typed, and the form then says what is wrong with it. Labels of options are read by `createOptionReader`.
 */
export function readCell(text: string, field: Field, codeTables?: CodeTableReader): unknown {
  if (text === '') return meaningOf(field).empty(field)
  return meaningOf(field).normalise(answerOf(text, field, codeTables), field)
}

function answerOf(text: string, field: Field, codeTables: CodeTableReader | undefined): unknown {
  switch (field.type) {
    case 'boolean':
      return readYesNo(text, field.yesLabel, field.noLabel)
    case 'checkboxes':
      return splitValues(text)
    case 'treeChoice':
      return field.isMultiple === true ? splitValues(text) : [text]
    case 'codeCascade':
      return codeOf(text, field.codeTable, codeTables)
    case 'duration':
      return readDuration(text, field.units)
    default:
      return text
  }
}

/** Reads labels as the values of what is offered; a value that is offered as such is taken as it is. */
export function createOptionReader(options: readonly FieldOption[]): (answer: unknown) => unknown {
  const all = flatten(options)
  const values = new Set(all.map(({ value }) => value))
  const byName = new Map<string, string | null>()
  for (const { value, label } of all) {
    for (const name of new Set([plain(localize(label, 'zh-CN')), plain(localize(label, 'en'))])) {
      // Two options of one name: which was meant is not for us to say.
      byName.set(name, byName.has(name) ? null : value)
    }
  }
  const read = (text: unknown): unknown =>
    typeof text !== 'string' || values.has(text) ? text : (byName.get(plain(text)) ?? text)
  return answer => (Array.isArray(answer) ? answer.map(read) : read(answer))
}

function flatten(options: readonly FieldOption[]): readonly FieldOption[] {
  return options.flatMap(option => [option, ...flatten(option.children ?? [])])
}

function isNamed(label: LocalizedText, text: string): boolean {
  const name = plain(text)
  return plain(localize(label, 'zh-CN')) === name || plain(localize(label, 'en')) === name
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase()
}

function splitValues(text: string): readonly string[] {
  return text
    .split(BETWEEN)
    .map(part => part.trim())
    .filter(part => part !== '')
}

const YES = new Set(['是', '有', '真', '√', '✓', '✔', 'y', 'yes', 'true', '1'])
const NO = new Set(['否', '无', '没有', '假', '×', '✗', 'n', 'no', 'false', '0'])

function readYesNo(text: string, yes: LocalizedText | undefined, no: LocalizedText | undefined): unknown {
  if (yes !== undefined && isNamed(yes, text)) return true
  if (no !== undefined && isNamed(no, text)) return false
  const word = plain(text)
  if (YES.has(word)) return true
  return NO.has(word) ? false : text
}

function codeOf(text: string, table: string, codeTables: CodeTableReader | undefined): string {
  const entries = codeTables?.entries(table) ?? []
  if (entries.some(({ code }) => code === text)) return text
  const found = entries.filter(({ label }) => isNamed(label, text))
  return found.length === 1 ? (found[0]?.code ?? text) : text
}

const UNITS: readonly (readonly [RegExp, 'years' | 'months' | 'days' | 'hours' | 'minutes'])[] = [
  [/^(?:年|years?)$/i, 'years'],
  [/^(?:个?月|months?)$/i, 'months'],
  [/^(?:天|日|days?)$/i, 'days'],
  [/^(?:个?小时|hours?)$/i, 'hours'],
  [/^(?:分钟?|minutes?)$/i, 'minutes'],
]

/** `30`, `30天`, `6 months`: one amount; without a word it is of the field's only unit. */
function readDuration(text: string, units: readonly string[]): string {
  const [, amount, word = ''] = /^(\d{1,9})\s*(\D*)$/u.exec(text.normalize('NFKC').trim()) ?? []
  const unit = word === '' && units.length === 1 ? units[0] : UNITS.find(([name]) => name.test(word))?.[1]
  if (amount === undefined || unit === undefined) return text
  const sign = unit.slice(0, 1).toUpperCase()
  return unit === 'hours' || unit === 'minutes' ? `PT${amount}${sign}` : `P${amount}${sign}`
}

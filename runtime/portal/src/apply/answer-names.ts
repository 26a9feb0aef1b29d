import { splitPath } from '@yibiao/core/form'
import { localise } from '@yibiao/form/texts'
import type { Field, FormDefinition } from '@yibiao/schemas'
import type { Locale } from '../preferences/preferences.ts'

export type AnswerNames = {
  /** The field at a path; for a part of a composite value the field it belongs to. */
  fieldOf: (path: string) => Field | undefined
  /** 从业人员 2 › 姓名 */
  labelOf: (path: string) => string
  /** A value in plain words, good enough to tell two values apart. */
  textOf: (path: string, value: unknown) => string
}

/** Names of answers by path, from the form's definition. */
export function answerNames(form: FormDefinition, locale: Locale): AnswerNames {
  const top = form.pages.flatMap(page => page.sections.flatMap(section => section.fields))
  return {
    fieldOf: path => lineTo(top, path).at(-1)?.field,
    labelOf: path =>
      lineTo(top, path)
        .map(({ field, row }) => `${localise(field.label, locale)}${row === undefined ? '' : ` ${row + 1}`}`)
        .join(' › '),
    textOf: (_, value) => plainText(value),
  }
}

type Step = { field: Field; row: number | undefined }

function lineTo(fields: readonly Field[], path: string): Step[] {
  const line: Step[] = []
  let members = fields
  for (const token of splitPath(path)) {
    const last = line.at(-1)
    if (last !== undefined && /^\d+$/.test(token)) {
      line[line.length - 1] = { field: last.field, row: Number(token) }
      continue
    }
    const field = members.find(known => known.key === token)
    if (field === undefined) return line
    line.push({ field, row: undefined })
    members = 'fields' in field ? field.fields : []
  }
  return line
}

/** A value in plain words, good enough to tell two values apart. */
export function plainText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? '✓' : '✗'
  if (Array.isArray(value))
    return value
      .map(plainText)
      .filter(text => text !== '')
      .join('；')
  return Object.values(value)
    .map(plainText)
    .filter(text => text !== '')
    .join(' ')
}

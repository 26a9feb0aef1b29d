import type { Field, FormDefinition } from '@yibiao/schemas'
import { meaningOf } from '../fields/index.ts'
import { splitPath, writePath } from '../form/answer-path.ts'

type Answers = Readonly<Record<string, unknown>>

/** An answer of the earlier form that has no place in the later one. */
export interface LeftAnswer {
  /** JSON Pointer into the earlier answers. */
  readonly path: string
  readonly field: Field
  readonly value: unknown
}

export interface MovedAnswers {
  /** In the later form, every answer that still has a place. */
  readonly answers: Record<string, unknown>
  /** Where each answer of the earlier form is now, by its path then. */
  readonly paths: ReadonlyMap<string, string>
  readonly left: readonly LeftAnswer[]
}

/**
 * Carries answers from one version of a form to another. A field is the same field by its id, wherever it stands and
 * whatever its key is now; a column stays in its table. What has another type is another question.
 */
export function moveAnswers(before: FormDefinition, after: FormDefinition, answers: Answers): MovedAnswers {
  const places = placesOf(after)
  const paths = new Map<string, string>()
  const left: LeftAnswer[] = []
  let moved: Record<string, unknown> = {}
  carry(topFields(before), answers, '', [])
  return { answers: moved, paths, left }

  function carry(fields: readonly Field[], values: Answers, prefix: string, rows: readonly Row[]): void {
    for (const field of fields) {
      const value = Object.hasOwn(values, field.key) ? values[field.key] : undefined
      const path = `${prefix}/${field.key}`
      const target = targetOf(places.get(field.id), field, rows)
      if (field.type === 'group') {
        if (target !== undefined) paths.set(path, target)
        if (isRecord(value)) carry(field.fields, value, path, rows)
      } else if (field.type === 'repeat') {
        if (Array.isArray(value)) carryRows(field, value, path, { target, rows })
      } else if (!isEmpty(value)) carryOne(field, value, path, target)
    }
  }

  function carryRows(
    field: Extract<Field, { type: 'repeat' }>,
    values: readonly unknown[],
    path: string,
    { target, rows }: { target: string | undefined; rows: readonly Row[] },
  ): void {
    if (target === undefined) {
      if (values.length > 0) left.push({ path, field, value: values })
      return
    }
    paths.set(path, target)
    write(
      target,
      values.map(() => ({})),
    )
    values.forEach((row, index) => {
      paths.set(`${path}/${index}`, `${target}/${index}`)
      if (isRecord(row)) carry(field.fields, row, `${path}/${index}`, [...rows, { repeat: field.id, index }])
    })
  }

  function carryOne(field: Field, value: unknown, path: string, target: string | undefined): void {
    if (target !== undefined) {
      paths.set(path, target)
      write(target, value)
    } else if (!isCalculated(field)) left.push({ path, field, value })
  }

  function write(path: string, value: unknown): void {
    const written = writePath(moved, splitPath(path), value)
    if (isRecord(written)) moved = { ...written }
  }
}

interface Row {
  readonly repeat: string
  readonly index: number
}

interface Place {
  readonly field: Field
  /** Keys and, between them, the ids of the tables they lead into. */
  readonly path: string
  readonly repeats: readonly string[]
}

/** Every field of a form by id; the path of one in a table has `*` for the row. */
function placesOf(form: FormDefinition): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  collect(topFields(form), '', [])
  return places

  function collect(fields: readonly Field[], prefix: string, repeats: readonly string[]): void {
    for (const field of fields) {
      const path = `${prefix}/${field.key}`
      places.set(field.id, { field, path, repeats })
      if (field.type === 'group') collect(field.fields, path, repeats)
      if (field.type === 'repeat') collect(field.fields, `${path}/*`, [...repeats, field.id])
    }
  }
}

/** Undefined where the later form has no such field, another one, or has it in another table. */
function targetOf(place: Place | undefined, field: Field, rows: readonly Row[]): string | undefined {
  if (place === undefined || !isSameKind(field, place.field) || place.repeats.length !== rows.length)
    return undefined
  if (rows.some(({ repeat }, depth) => place.repeats[depth] !== repeat)) return undefined
  let depth = 0
  return place.path
    .split('/')
    .map(part => (part === '*' ? String(rows[depth++]?.index ?? 0) : part))
    .join('/')
}

/** Types whose answers look the same and mean the same. */
const families: readonly (readonly Field['type'][])[] = [
  ['text', 'textarea'],
  ['radio', 'select'],
]

function isSameKind(before: Field, after: Field): boolean {
  if (!meaningOf(after).hasAnswer) return false
  return (
    before.type === after.type ||
    families.some(family => family.includes(before.type) && family.includes(after.type))
  )
}

/** Nobody typed it, and it is calculated anew. */
function isCalculated(field: Field): boolean {
  return field.type === 'calculated' || ('calculate' in field && field.calculate !== undefined)
}

function topFields(form: FormDefinition): readonly Field[] {
  return form.pages.flatMap(page => page.sections.flatMap(section => section.fields))
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

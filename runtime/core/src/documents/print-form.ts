import type { Field, FormDefinition } from '@yibiao/schemas'
import { localize, meaningOf, type SummaryContext } from '../fields/index.ts'
import { blankAnswer } from './blank-answer.ts'
import type { PrintedCell, PrintedRow, PrintedSection } from './printed-form.ts'

/** What is printed into a form. */
export interface FormPrint {
  readonly definition: FormDefinition
  readonly context: SummaryContext
  /** Answers as they were judged, and which fields were visible then; a blank form to write on when absent. */
  readonly filled?: {
    readonly answers: Readonly<Record<string, unknown>>
    readonly visibility: Readonly<Record<string, boolean>>
  }
}

/**
 * A form on paper, from any form definition: a table with borders per section, narrow fields side by side, repeats
 * as tables. Filled, it holds what was judged and no more; blank, every field with boxes to tick and space to write.
 */
export function printForm(print: FormPrint): readonly PrintedSection[] {
  const { definition, context, filled } = print
  return definition.pages.flatMap(page =>
    page.sections.flatMap((section): PrintedSection[] => {
      const rows = printFields(print, section.fields, '', filled?.answers)
      return rows.length === 0 ? [] : [{ title: localize(section.title, context.locale), rows }]
    }),
  )
}

/** A repeat with more columns than fit beside each other is printed row by row. */
const mostColumns = 6
/** Rows to write on. */
const blankRows = 3

function printFields(
  print: FormPrint,
  fields: readonly Field[],
  path: string,
  answers: unknown,
): PrintedRow[] {
  const rows: PrintedRow[] = []
  /** A narrow field that waits for another one beside it. */
  let waiting: PrintedCell | undefined
  const flush = (): void => {
    if (waiting !== undefined) rows.push({ type: 'cells', cells: [waiting] })
    waiting = undefined
  }
  for (const field of fields) {
    const at = `${path}/${field.key}`
    if (print.filled !== undefined && print.filled.visibility[at] === false) continue
    const answer = entryOf(answers, field.key)
    const special = printSpecial(print, field, at, answer)
    if (special !== undefined) {
      flush()
      rows.push(...special)
      continue
    }
    const cell = { label: labelOf(print, field), value: valueOf(print, field, answer) }
    if (!isNarrow(field)) {
      flush()
      rows.push({ type: 'cells', cells: [cell] })
    } else if (waiting === undefined) waiting = cell
    else {
      rows.push({ type: 'cells', cells: [waiting, cell] })
      waiting = undefined
    }
  }
  flush()
  return rows
}

/** What is more than a label and a value; `undefined` for a plain field. */
function printSpecial(
  print: FormPrint,
  field: Field,
  path: string,
  answer: unknown,
): readonly PrintedRow[] | undefined {
  const { locale } = print.context
  switch (field.type) {
    case 'divider':
      return []
    case 'heading':
      return [{ type: 'line', look: 'heading', text: labelOf(print, field) }]
    case 'notice':
      return [{ type: 'line', look: 'text', text: localize(field.body, locale) }]
    case 'group':
      return [
        { type: 'line', look: 'heading', text: labelOf(print, field) },
        ...printFields(print, field.fields, path, answer),
      ]
    case 'declaration':
      return [
        { type: 'line', look: 'text', text: localize(field.statement, locale) },
        { type: 'cells', cells: [{ label: labelOf(print, field), value: valueOf(print, field, answer) }] },
      ]
    case 'repeat':
      return printRepeat(print, field, path, answer)
    default:
      return undefined
  }
}

function printRepeat(
  print: FormPrint,
  field: Field & { type: 'repeat' },
  path: string,
  answer: unknown,
): readonly PrintedRow[] {
  const title = labelOf(print, field)
  const given: readonly unknown[] = Array.isArray(answer) ? answer : []
  const count =
    print.filled === undefined
      ? Math.max(field.minRows ?? 0, Math.min(field.maxRows ?? blankRows, blankRows))
      : given.length
  const rows = Array.from({ length: count }, (_, place) => given[place])
  const columns = field.fields.filter(each => meaningOf(each).hasAnswer)
  if (columns.length > mostColumns || columns.some(each => each.type === 'repeat')) {
    return [
      { type: 'line', look: 'heading', text: title },
      ...rows.flatMap((row, place): PrintedRow[] => [
        { type: 'line', look: 'heading', text: print.context.texts.row(place + 1) },
        ...printFields(print, field.fields, `${path}/${place}`, row),
      ]),
    ]
  }
  return [
    {
      type: 'table',
      title,
      columns: columns.map(column => labelOf(print, column)),
      rows: rows.map((row, place) =>
        columns.map(column =>
          print.filled?.visibility[`${path}/${place}/${column.key}`] === false
            ? ''
            : valueOf(print, column, entryOf(row, column.key)),
        ),
      ),
    },
  ]
}

function valueOf({ context, filled }: FormPrint, field: Field, answer: unknown): string {
  if (filled === undefined) return blankAnswer(field, context)
  const meaning = meaningOf(field)
  if (answer === undefined || answer === null) return ''
  const pieces = meaning.summarise(answer, field, context)
  return pieces.some(piece => piece.label !== undefined)
    ? pieces
        .map(({ label, text }) => (label === undefined ? text : `${label}${context.texts.colon}${text}`))
        .join('\n')
    : pieces.map(piece => piece.text).join(context.texts.listSeparator)
}

/** Two of these stand side by side. A width in the definition decides; else what the answers usually need. */
function isNarrow(field: Field): boolean {
  if (field.width !== undefined) return field.width <= 6
  return !wideTypes.has(field.type)
}

const wideTypes: ReadonlySet<Field['type']> = new Set([
  'textarea',
  'url',
  'checkboxes',
  'treeChoice',
  'radio',
  'region',
  'codeCascade',
  'dateRange',
  'identityDocument',
  'realEstateUnitNumber',
  'person',
  'organisation',
  'agent',
  'address',
  'delivery',
  'mapPoint',
  'upload',
  'image',
  'signature',
])

function labelOf({ context }: FormPrint, field: Field): string {
  return localize(field.label, context.locale)
}

function entryOf(answers: unknown, key: string): unknown {
  return typeof answers === 'object' && answers !== null && Object.hasOwn(answers, key)
    ? Reflect.get(answers, key)
    : undefined
}

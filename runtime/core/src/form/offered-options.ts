import { formatDecimal, fromJson, isList, isNumeric, type Value } from '../expression/index.ts'
import { localize, type OfferedOptions } from '../fields/index.ts'
import type { FieldPlan, OptionsPlan, RulePlan } from './plan.ts'
import {
  answerOf,
  evaluateRule,
  frameAt,
  isJson,
  isMet,
  isVisible,
  rowsOf,
  valueOf,
  withRow,
  type Run,
} from './run.ts'
import type { FieldOption } from './types.ts'

/** What a choice offers now; `undefined` when its table or source is not at hand. */
export function offeredOptions(run: Run, options: OptionsPlan): OfferedOptions | undefined {
  switch (options.type) {
    case 'fixed':
      return options.offered
    case 'inline':
      return createOffered(filterInline(run, options.options, options.conditions))
    case 'codeTable':
      return offerCodeTable(run, options)
    case 'source':
      return offerSource(run, options)
    case 'rows':
      return offerRows(run, options)
  }
}

/** Listed once for all choices of all rows: a thousand rows that choose among a thousand stay quick. */
function offerRows(run: Run, options: OptionsPlan & { type: 'rows' }): OfferedOptions {
  const holder = frameAt(run, options.repeat.frame.depth)
  const known = holder.offered?.get(options)
  if (known !== undefined) return known
  const listed = isVisible(run, options.repeat) ? listRows(run, options) : []
  const offered: OfferedOptions = { ...createOffered(listed), areRows: true }
  holder.offered ??= new Map()
  holder.offered.set(options, offered)
  return offered
}

/** Finds options by value: at once for the few, by index for the many. */
export function createOffered(options: readonly FieldOption[]): OfferedOptions {
  let byValue: Map<string, FieldOption> | undefined
  return {
    options,
    find(value) {
      byValue ??= new Map(
        flatten(options)
          .toReversed()
          .map(option => [option.value, option]),
      )
      return byValue.get(value)
    },
  }
}

function flatten(options: readonly FieldOption[]): FieldOption[] {
  return options.flatMap(option => [option, ...flatten(option.children ?? [])])
}

/** An option that is hidden hides those below it. */
function filterInline(
  run: Run,
  options: readonly FieldOption[],
  conditions: ReadonlyMap<number, RulePlan>,
): readonly FieldOption[] {
  let next = 0
  return filterLevel(options, true)

  function filterLevel(level: readonly FieldOption[], isShown: boolean): FieldOption[] {
    return level.flatMap(option => {
      const condition = conditions.get(next)
      next += 1
      const isKept = isShown && isMet(run, condition ?? null)
      if (option.children === undefined) return isKept ? [option] : []
      const children = filterLevel(option.children, isKept)
      return isKept ? [{ ...option, children }] : []
    })
  }
}

function offerCodeTable(
  run: Run,
  { table, filter }: OptionsPlan & { type: 'codeTable' },
): OfferedOptions | undefined {
  const { codeTables } = run.context
  const entries = codeTables?.entries(table)
  if (entries === undefined || codeTables === undefined) return undefined
  if (filter === null) {
    // A table can have thousands of rows: a value is looked up without listing them.
    let listed: readonly FieldOption[] | undefined
    return {
      get options() {
        listed ??= nest(entries.map(({ code, label, parent }) => ({ value: code, label, parent })))
        return listed
      },
      find(value) {
        const entry = codeTables.find(table, value)
        return entry === null || entry === undefined ? undefined : { value: entry.code, label: entry.label }
      },
    }
  }
  const kept = entries.filter(({ code, label }) => {
    const extras = new Map<string, Value>([
      ['code', code],
      ['label', localize(label, 'zh-CN')],
    ])
    return withExtras(run, extras, () => isMet(run, filter))
  })
  return createOffered(nest(kept.map(({ code, label, parent }) => ({ value: code, label, parent }))))
}

interface FlatOption {
  readonly value: string
  readonly label: FieldOption['label']
  readonly parent: string | undefined
}

/** Rows of a table by their parents; a row whose parent is not offered stands at the top. */
function nest(rows: readonly FlatOption[]): readonly FieldOption[] {
  if (rows.every(row => row.parent === undefined)) return rows.map(({ value, label }) => ({ value, label }))
  const known = new Set(rows.map(row => row.value))
  const children = Map.groupBy(rows, row =>
    row.parent !== undefined && known.has(row.parent) ? row.parent : null,
  )
  return level(null, 0)

  function level(parent: string | null, depth: number): FieldOption[] {
    if (depth > MAX_LEVELS) return []
    return (children.get(parent) ?? []).map(({ value, label }) => {
      const below = level(value, depth + 1)
      return below.length === 0 ? { value, label } : { value, label, children: below }
    })
  }
}

const MAX_LEVELS = 20

function offerSource(
  run: Run,
  { source, items, value, label }: OptionsPlan & { type: 'source' },
): OfferedOptions | undefined {
  const responses = run.context.sourceResponses
  const response = responses !== undefined && Object.hasOwn(responses, source) ? responses[source] : undefined
  if (response === undefined || !isJson(response)) return undefined
  const list = withExtras(run, new Map([['response', fromJson(response)]]), () => evaluateRule(run, items))
  if (!isList(list)) return createOffered([])
  return createOffered(
    list.flatMap(item =>
      withExtras(run, new Map([['item', item]]), () => {
        const code = toText(evaluateRule(run, value))
        return code === '' ? [] : [{ value: code, label: toText(evaluateRule(run, label)) }]
      }),
    ),
  )
}

/** Rows whose identifying column is answered, each value once. */
function listRows(run: Run, { repeat, value, label }: OptionsPlan & { type: 'rows' }): FieldOption[] {
  const options = new Map<string, FieldOption>()
  for (const row of rowsOf(run, repeat)) {
    const option = withRow(run, row, () => ({ value: textOf(run, value), label: textOf(run, label) }))
    if (option.value !== '' && !options.has(option.value)) {
      options.set(option.value, { value: option.value, label: option.label || option.value })
    }
  }
  return [...options.values()]
}

/** What identifies or names a row; empty when it says nothing. */
export function textOf(run: Run, field: FieldPlan): string {
  if (!isVisible(run, field)) return ''
  const text = toText(valueOf(run, field))
  if (text !== '') return text
  const answer = answerOf(run, field)
  return typeof answer === 'string' ? answer : ''
}

function toText(value: Value): string {
  if (typeof value === 'string') return value
  return isNumeric(value) ? formatDecimal(value) : ''
}

/** Gives a rule names besides the fields while something is done. */
function withExtras<Result>(run: Run, extras: ReadonlyMap<string, Value>, act: () => Result): Result {
  const previous = run.extras
  run.extras = extras
  const result = act()
  run.extras = previous
  return result
}

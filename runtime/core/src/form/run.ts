import {
  createBudget,
  evaluate,
  fromJson,
  isContext,
  isList,
  STEPS_PER_JUDGEMENT,
  toValue,
  type Budget,
  type EvaluationScope,
  type JsonValue,
  type ListValue,
  type Value,
} from '../expression/index.ts'
import {
  answerOfValue,
  localize,
  type CheckContext,
  type DateBounds,
  type OfferedOptions,
} from '../fields/index.ts'
import { isContextName, type ContextName } from './context-names.ts'
import { cellAt, NO_ROWS, type Frame } from './frame.ts'
import { createLazyContext } from './lazy-context.ts'
import type { FieldPlan, FormPlan, MentionPlan, NameReader, PartPlan, RulePlan, SitePlan } from './plan.ts'
import { EXTRA_MARK } from './resolve-names.ts'
import type { FormContext, Issue } from './types.ts'

/**
 * One judgement under way. Everything is asked for when it is needed and kept in the frames; the order of the rules
 * only keeps chains of them from nesting. `chain` is where we are: the form, a row, a row inside it.
 */
export interface Run {
  readonly plan: FormPlan
  readonly context: FormContext
  chain: Frame[]
  /** By index of the part. */
  readonly parts: (boolean | undefined)[]
  readonly budget: Budget
  readonly scopes: (EvaluationScope | undefined)[]
  readonly contextValues: Map<ContextName, Value>
  /** Names given to a rule besides the fields. */
  extras: ReadonlyMap<string, Value> | null
  readonly checkContext: MutableCheckContext
  /** Rules that could not be evaluated, by rule and row. */
  readonly failures: Map<string, Issue>
}

/** The same object for every check of a run; the options and bounds of the field are put in before. */
export type MutableCheckContext = CheckContext & {
  offered?: OfferedOptions | undefined
  bounds?: DateBounds | undefined
}

export function createRun(plan: FormPlan, root: Frame, context: FormContext): Run {
  return {
    plan,
    context,
    chain: [root],
    parts: [],
    budget: createBudget(STEPS_PER_JUDGEMENT),
    scopes: [],
    contextValues: new Map(),
    extras: null,
    checkContext: {
      today: context.today,
      matchesPattern: plan.matchesPattern,
      codeTables: context.codeTables,
      attachments: context.attachments,
      offered: undefined,
      bounds: undefined,
    },
    failures: new Map(),
  }
}

/** The frame of a field where we are. */
export function frameAt(run: Run, depth: number): Frame {
  const frame = run.chain[depth]
  if (frame === undefined) throw new RangeError('a field of a row was asked for outside its row')
  return frame
}

/** Its own rule is met, and those of the row, group, section and page around it. */
export function isVisible(run: Run, plan: FieldPlan): boolean {
  if (plan.isAlwaysVisible) return true
  const frame = frameAt(run, plan.frame.depth)
  const cell = cellAt(frame, plan.slot)
  if (cell.visible !== undefined) return cell.visible
  const isAround = plan.container === null ? isPartVisible(run, plan.part) : isVisible(run, plan.container)
  const result = isAround && isMet(run, plan.rules.visible)
  cell.visible = result
  return result
}

export function isPartVisible(run: Run, part: PartPlan): boolean {
  if (part.isAlwaysVisible) return true
  const known = run.parts[part.index]
  if (known !== undefined) return known
  const result = (part.page === null || isPartVisible(run, part.page)) && isMet(run, part.visible)
  run.parts[part.index] = result
  return result
}

/** The answer of a field as it is stored: normalised, or calculated. Groups and repeats have none of their own. */
export function answerOf(run: Run, plan: FieldPlan): unknown {
  const frame = frameAt(run, plan.frame.depth)
  const cell = cellAt(frame, plan.slot)
  if (cell.answer !== undefined) return cell.answer
  const { calculate } = plan.rules
  const answer =
    calculate === null
      ? plan.meaning.normalise(cell.raw, plan.field)
      : isVisible(run, plan)
        ? answerOfValue(evaluateRule(run, calculate), plan.field)
        : plan.meaning.empty(plan.field)
  cell.answer = answer ?? null
  return answer ?? null
}

/** What a rule sees of a field: null while it is invisible. */
export function valueOf(run: Run, plan: FieldPlan): Value {
  if (!isVisible(run, plan)) return null
  const frame = frameAt(run, plan.frame.depth)
  const cell = cellAt(frame, plan.slot)
  if (cell.value !== undefined) return cell.value
  const value =
    plan.rows !== null
      ? rowsValue(run, plan)
      : plan.members.length > 0
        ? membersContext(run, plan.members)
        : plan.meaning.toValue(answerOf(run, plan), plan.field)
  cell.value = value
  return value
}

/** Rows of a repeat where we are; none while it is invisible. */
export function rowsOf(run: Run, plan: FieldPlan): readonly Frame[] {
  return cellAt(frameAt(run, plan.frame.depth), plan.slot).rows ?? NO_ROWS
}

/** Does something inside a row, and comes back. */
export function withRow<Result>(run: Run, row: Frame, act: () => Result): Result {
  const { depth } = row.plan
  const length = run.chain.length
  const previous = run.chain[depth]
  run.chain[depth] = row
  const result = act()
  if (previous === undefined) run.chain.length = length
  else run.chain[depth] = previous
  return result
}

/** Whether a field has been answered: not null, not an empty list; of a group, that one of its members is. */
export function isAnswered(run: Run, plan: FieldPlan): boolean {
  if (!plan.hasAnswer || !isVisible(run, plan)) return false
  if (plan.rows !== null) return rowsOf(run, plan).length > 0
  if (plan.members.length > 0) return plan.members.some(member => isAnswered(run, member))
  return !isEmpty(answerOf(run, plan))
}

export function isEmpty(answer: unknown): boolean {
  return answer === null || answer === undefined || (Array.isArray(answer) && answer.length === 0)
}

/** Whether a rule can be judged: everything it mentions has a value. How many rows there are is always known. */
export function areMentionsAnswered(run: Run, mentions: readonly MentionPlan[]): boolean {
  for (const mention of mentions) if (!isMentionAnswered(run, mention)) return false
  return true
}

function isMentionAnswered(run: Run, { field, kind, parts }: MentionPlan): boolean {
  if (kind === 'rows') return true
  if (kind === 'column') return columnOf(run, field).some(value => hasValue(value, parts))
  if (field.rows !== null || field.members.length > 0) return isAnswered(run, field)
  return hasValue(valueOf(run, field), parts)
}

function hasValue(value: Value, parts: readonly string[]): boolean {
  let current = value
  for (const part of parts) {
    if (isList(current)) return current.some(item => hasValue(item, parts))
    if (!isContext(current)) break
    current = current.entries.get(part) ?? null
  }
  return current !== null && !(isList(current) && current.length === 0)
}

/** The value of a field in every row of its repeat (and of the repeats around, inside one another). */
export function columnOf(run: Run, plan: FieldPlan): ListValue {
  const repeat = plan.frame.repeat
  if (repeat === null) return []
  const holder = frameAt(run, repeat.frame.depth)
  const known = holder.columns?.get(plan.index)
  if (known !== undefined) return known
  const column = isVisible(run, repeat)
    ? rowsOf(run, repeat).map(row => withRow(run, row, () => valueOf(run, plan)))
    : []
  holder.columns ??= new Map()
  holder.columns.set(plan.index, column)
  return column
}

function rowsValue(run: Run, plan: FieldPlan): ListValue {
  return rowsOf(run, plan).map(row => withRow(run, row, () => membersContext(run, plan.members)))
}

/** Keys are read when a rule asks for them, from the place where the row was found. */
function membersContext(run: Run, members: readonly FieldPlan[]): Value {
  const place = run.chain.slice()
  const answering = members.filter(member => member.hasAnswer)
  return createLazyContext(
    answering.map(member => member.field.key),
    index => {
      const member = answering[index]
      if (member === undefined) return null
      const here = run.chain
      run.chain = place
      const value = valueOf(run, member)
      run.chain = here
      return value
    },
  )
}

/** A condition that is null or cannot be evaluated is not met; no condition is met. */
export function isMet(run: Run, rule: RulePlan | null): boolean {
  return rule === null || evaluateRule(run, rule) === true
}

/** Null when the rule exceeds its budget or lacks a service; the failure is noted. */
export function evaluateRule(run: Run, rule: RulePlan): Value {
  const result = evaluate(rule.compiled, scopeOf(run, rule.site), run.budget)
  if ('value' in result) return result.value
  const { code, params, severity } = result.issue
  const isWhole = code === 'judgementLimit'
  const path = isWhole || rule.owner === null ? '' : pathHere(run, rule.owner)
  const key = isWhole ? 'whole' : `${rule.kind} ${rule.index} ${path}`
  run.failures.set(key, { code: `expression.${code}`, path, severity, params: { ...params } })
  return null
}

/** The path of a field where we are. */
export function pathHere(run: Run, plan: FieldPlan): string {
  let path = ''
  for (const { repeat, depth } of plan.frame.chain) {
    if (repeat === null) continue
    const row = run.chain[depth]
    const index = row === undefined ? -1 : rowsOf(run, repeat).indexOf(row)
    path += `${repeat.suffix}/${index}`
  }
  return path + plan.suffix
}

/** The scope of a place; names of fields come resolved (`$4`), all others are looked up outwards. */
export function scopeOf(run: Run, site: SitePlan): EvaluationScope {
  const known = run.scopes[site.index]
  if (known !== undefined) return known
  const { context } = run
  const { codeTables, calendar } = context
  const scope: EvaluationScope = {
    lookup(name) {
      let read = site.readers.get(name)
      if (read === undefined) {
        read = createReader(run.plan, site, name)
        site.readers.set(name, read)
      }
      return read(run)
    },
    today: context.today,
    now: context.now,
    ...(calendar === undefined ? {} : { calendar }),
    ...(codeTables === undefined
      ? {}
      : {
          codeTables: {
            find(table: string, code: string) {
              const entry = codeTables.find(table, code)
              return entry === null || entry === undefined ? undefined : localize(entry.label, 'zh-CN')
            },
          },
        }),
  }
  run.scopes[site.index] = scope
  return scope
}

function createReader(plan: FormPlan, site: SitePlan, name: string): NameReader {
  if (name.startsWith('$')) {
    const isColumn = name.endsWith('[]')
    const field = plan.fields[Number(isColumn ? name.slice(1, -2) : name.slice(1))]
    if (field === undefined) return () => undefined
    return isColumn ? run => columnOf(run, field) : run => valueOf(run, field)
  }
  if (name.startsWith(EXTRA_MARK)) {
    const extra = name.slice(1)
    return run => run.extras?.get(extra)
  }
  const field = findField(plan, site, name)
  if (field !== undefined) return run => valueOf(run, field)
  return isContextName(name) ? run => contextValue(run, name) : () => undefined
}

function findField(plan: FormPlan, site: SitePlan, name: string): FieldPlan | undefined {
  for (let scope = site.container; scope !== null; scope = scope.container) {
    const found = scope.membersByKey.get(name)
    if (found !== undefined) return found
  }
  return plan.topByKey.get(name)
}

function contextValue(run: Run, name: ContextName): Value {
  const known = run.contextValues.get(name)
  if (known !== undefined) return known
  const value = name === 'case' ? caseValue(run.context) : jsonValue(run.context[name])
  run.contextValues.set(name, value)
  return value
}

function caseValue({ case: facts }: FormContext): Value {
  return createLazyContext(['submittedOn', 'receivedOn', 'acceptedOn'], place =>
    toValue('date', [facts?.submittedOn, facts?.receivedOn, facts?.acceptedOn][place]),
  )
}

/** Facts of the context are plain JSON; what is not is null. */
function jsonValue(facts: unknown): Value {
  return isJson(facts) ? fromJson(facts) : null
}

export function isJson(value: unknown): value is JsonValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value)) return value.every(isJson)
  return typeof value === 'object' && Object.values(value).every(isJson)
}

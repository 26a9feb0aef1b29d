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
import { cellAt, rowsIn, type Frame } from './frame.ts'
import { createLazyContext } from './lazy-context.ts'
import type { FieldPlan, FormPlan, MentionPlan, NameReader, PartPlan, RulePlan, SitePlan } from './plan.ts'
import { EXTRA_MARK } from './resolve-names.ts'
import type { FormContext, Issue, PartState } from './types.ts'

/**
 * One judgement under way. Everything is asked for when it is needed and kept in the frames; the order of the rules
 * only keeps chains of them from nesting. `chain` is where we are: the form, a row, a row inside it.
 */
export interface Run {
  readonly plan: FormPlan
  readonly context: FormContext
  chain: Frame[]
  /** How many changes lie between this run and its start: what a change has made its own carries its number. */
  readonly version: number
  /** Shared with the run before until a part appears or goes. */
  parts: ShownParts
  readonly budget: Budget
  readonly surroundings: Surroundings
  /** Names given to a rule besides the fields. */
  extras: ReadonlyMap<string, Value> | null
  /**
   * Results by expression, of those whose rules all have the same; null while answers are still being changed. The
   * order of the rules makes them last: whatever a rule reads is known before it is evaluated first.
   */
  results: (SharedResult | undefined)[] | null
  /** Rules that could not be evaluated, by rule and row; null while there are none. */
  failures: Map<string, Issue> | null
}

export interface SharedResult {
  readonly value: Value
  /** What it takes off the budget, each time: sharing changes no verdict. */
  readonly steps: number
}

/** Which pages and sections are visible. */
export interface ShownParts {
  /** By index of the part. */
  readonly shown: (boolean | undefined)[]
  /** What was told to the view. */
  view: ReadonlyMap<string, PartState> | undefined
}

/** What follows from plan and context alone, shared by a run and all that continue it. */
export interface Surroundings {
  /** By index of the site. */
  readonly scopes: (EvaluationScope | undefined)[]
  readonly contextValues: Map<ContextName, Value>
  readonly checkContext: MutableCheckContext
  /** The run whose rule is being evaluated: the one that the scopes answer from. */
  current: Run | null
}

/** The same object for every check of a run; the options and bounds of the field are put in before. */
export type MutableCheckContext = CheckContext & {
  offered?: OfferedOptions | undefined
  bounds?: DateBounds | undefined
}

export function createRun(plan: FormPlan, root: Frame, context: FormContext): Run {
  const surroundings: Surroundings = {
    scopes: [],
    contextValues: new Map(),
    checkContext: {
      today: context.today,
      matchesPattern: plan.matchesPattern,
      codeTables: context.codeTables,
      attachments: context.attachments,
      offered: undefined,
      bounds: undefined,
    },
    current: null,
  }
  const run: Run = {
    plan,
    context,
    chain: [root],
    version: 0,
    parts: { shown: [], view: undefined },
    budget: createBudget(STEPS_PER_JUDGEMENT),
    surroundings,
    extras: null,
    results: null,
    failures: null,
  }
  surroundings.current = run
  return run
}

/** A judgement of its own that starts from what another has found out. */
export function continueRun(
  { plan, context, version, parts, surroundings, failures }: Run,
  root: Frame,
): Run {
  return {
    plan,
    context,
    chain: [root],
    version: version + 1,
    parts,
    budget: createBudget(STEPS_PER_JUDGEMENT),
    surroundings,
    extras: null,
    results: null,
    failures: failures === null ? null : withoutWhole(failures),
  }
}

function withoutWhole(failures: ReadonlyMap<string, Issue>): Map<string, Issue> {
  const kept = new Map(failures)
  kept.delete(WHOLE)
  return kept
}

/** The key of the failure that concerns the judgement and no single rule. */
const WHOLE = 'whole'

/** Every rule that could not be evaluated. */
export function failuresOf({ failures }: Run): readonly Issue[] {
  return failures === null ? [] : [...failures.values()]
}

export function rootOf(run: Run): Frame {
  return frameAt(run, 0)
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
  const result = judgeVisibility(run, plan)
  cell.visible = result
  return result
}

/** Whether whoever fills sees it: what officers fill is none of the applicant's fields, though rules read it. */
export function isShown(run: Run, plan: FieldPlan): boolean {
  return isVisible(run, plan) && !isForOthers(run, plan)
}

export function isPartShown(run: Run, part: PartPlan): boolean {
  return isPartVisible(run, part) && !isForOthers(run, part)
}

/** True for what officers fill while the applicant does. */
export function isForOthers(run: Run, { isOfficial }: { readonly isOfficial: boolean }): boolean {
  return isOfficial && run.context.filler !== 'officer'
}

/** The same, whatever has been found out before. */
export function judgeVisibility(run: Run, plan: FieldPlan): boolean {
  const isAround = plan.container === null ? isPartVisible(run, plan.part) : isVisible(run, plan.container)
  return isAround && isMet(run, plan.rules.visible)
}

export function isPartVisible(run: Run, part: PartPlan): boolean {
  if (part.isAlwaysVisible) return true
  const known = run.parts.shown[part.index]
  if (known !== undefined) return known
  const result = (part.page === null || isPartVisible(run, part.page)) && isMet(run, part.visible)
  run.parts.shown[part.index] = result
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
  return rowsIn(frameAt(run, plan.frame.depth), plan)
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
  const { budget, results, surroundings } = run
  const { shared } = rule
  const known = shared < 0 || results === null ? undefined : results[shared]
  if (known !== undefined && known.steps <= budget.remaining) {
    budget.remaining -= known.steps
    return known.value
  }
  const before = budget.remaining
  const outer = surroundings.current
  surroundings.current = run
  const result = evaluate(rule.compiled, scopeOf(run, rule.site), budget)
  surroundings.current = outer
  if ('value' in result) {
    if (run.failures !== null) run.failures.delete(failureKey(rule, pathOfRule(run, rule)))
    if (shared >= 0 && results !== null) {
      results[shared] = { value: result.value, steps: before - budget.remaining }
    }
    return result.value
  }
  const { code, params, severity } = result.issue
  const isWhole = code === 'judgementLimit'
  const path = isWhole ? '' : pathOfRule(run, rule)
  run.failures ??= new Map()
  run.failures.set(isWhole ? WHOLE : failureKey(rule, path), {
    code: `expression.${code}`,
    path,
    severity,
    params: { ...params },
  })
  return null
}

function failureKey({ kind, index, site }: RulePlan, path: string): string {
  return `${kind} ${index} ${site.index} ${path}`
}

function pathOfRule(run: Run, { owner }: RulePlan): string {
  return owner === null ? '' : pathHere(run, owner)
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
  const { context, plan, surroundings } = run
  const known = surroundings.scopes[site.index]
  if (known !== undefined) return known
  const { codeTables, calendar } = context
  const scope: EvaluationScope = {
    lookup(name) {
      let read = site.readers.get(name)
      if (read === undefined) {
        read = createReader(plan, site, name)
        site.readers.set(name, read)
      }
      return read(surroundings.current ?? run)
    },
    field(place) {
      const field = plan.fields[place]
      return field === undefined ? undefined : valueOf(surroundings.current ?? run, field)
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
  surroundings.scopes[site.index] = scope
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
  const { contextValues } = run.surroundings
  const known = contextValues.get(name)
  if (known !== undefined) return known
  const value = name === 'case' ? caseValue(run.context) : jsonValue(run.context[name])
  contextValues.set(name, value)
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

import { compileExpression, createBudget, evaluate, parseExpression } from '@yibiao/core/expression'
import {
  createAnswerScope,
  createRuleHost,
  type Answers,
  type FieldState,
  type FormContext,
  type FormState,
  type PreparedForm,
} from '@yibiao/core/form'
import { createPatternEngine } from '@yibiao/core/pattern'
import { ancestorsOf } from '../document/read-record.ts'
import type { DesignRecord, RecordKey, Records } from '../document/records.ts'
import type { ItemRule } from '../rules/item-rule.ts'
import { listRules } from '../rules/list-rules.ts'

/** A rule that made the field what it is now. */
export interface ExplainedRule {
  readonly rule: ItemRule
  /** Of a condition: whether it is met now. */
  readonly isMet?: boolean
  /** The fields it names, as they are now. */
  readonly values: readonly SeenValue[]
}

export interface SeenValue {
  readonly record: RecordKey
  /** Nothing for a field in rows that the rule sees all at once. */
  readonly state: FieldState | undefined
  /** How many there are, of a field in rows. */
  readonly count: number
}

/** A form as it stands in the preview. */
export interface TrialStand {
  readonly form: PreparedForm
  readonly state: FormState
  readonly answers: Answers
  readonly context: FormContext
}

const host = createRuleHost(createPatternEngine())

/** Which rules made a field visible, required, read-only or calculated; those of what holds it come first. */
export function explainField(records: Records, stand: TrialStand, path: string): ExplainedRule[] {
  const field = stand.state.fields.get(path)
  if (!field) return []
  const own: RecordKey = `field:${field.fieldId}`
  const holders = new Set(ancestorsOf(records, own).map(({ key }) => key))
  const kinds = new Set(['visible', 'required', 'readOnly', 'calculate'])
  return listRules(records).flatMap(rule => {
    const isOwn = rule.record.key === own && kinds.has(rule.kind)
    const isAbove = holders.has(rule.record.key) && rule.kind === 'visible'
    return isOwn || isAbove ? [explain(records, stand, rule, path)] : []
  })
}

function explain(records: Records, stand: TrialStand, rule: ItemRule, path: string): ExplainedRule {
  const names = new Set(rule.names.map(({ record }) => record))
  const values = [...names].flatMap(key =>
    key.startsWith('field:') ? [seenValue(stand.state, key, path)] : [],
  )
  if (rule.kind === 'calculate') return { rule, values }
  const isMet = isInRow(records, rule.record)
    ? verdictOf(stand.state, rule, path)
    : judge(stand, rule.place.text)
  return { rule, isMet, values }
}

/** Outside rows a rule sees the whole form, so it can be judged by itself. */
function judge({ form, answers, context }: TrialStand, text: string): boolean {
  const parsed = parseExpression(text)
  if (!('ast' in parsed)) return false
  const scope = createAnswerScope(form, { answers, context })
  const result = evaluate(compileExpression(parsed.ast, host), scope, createBudget())
  return 'value' in result && result.value === true
}

/** In a row the kernel's verdict on the field is that of its rule. */
function verdictOf(state: FormState, rule: ItemRule, path: string): boolean {
  const field = nearest(state, rule.record.key, path)
  if (rule.kind === 'required') return field?.isRequired === true
  return rule.kind === 'readOnly' ? field?.isReadOnly === true : field?.isVisible === true
}

function seenValue(state: FormState, record: RecordKey, path: string): SeenValue {
  const all = instancesOf(state, record)
  return { record, count: all.length, state: all.length === 1 ? all[0] : inSameRow(all, path) }
}

function nearest(state: FormState, record: RecordKey, path: string): FieldState | undefined {
  const all = instancesOf(state, record)
  return all.find(each => each.path === path) ?? inSameRow(all, path)
}

function instancesOf(state: FormState, record: RecordKey): FieldState[] {
  return [...state.fields.values()].filter(({ fieldId }) => `field:${fieldId}` === record)
}

/** Of a field in rows: the one in the row of the path, if it has one there. */
function inSameRow(all: readonly FieldState[], path: string): FieldState | undefined {
  return all.find(each => {
    const row = /^(.*\/\d+)\//.exec(each.path)?.[1]
    return row !== undefined && path.startsWith(`${row}/`)
  })
}

function isInRow(records: Records, record: DesignRecord): boolean {
  return ancestorsOf(records, record.key).some(
    holder => holder.kind === 'field' && holder.value.type === 'repeat',
  )
}

import { cellAt } from './frame.ts'
import type { Issue, LocalizedText } from '@yibiao/schemas'
import { formatMergeValue } from '../documents/format-merge-value.ts'
import { formatDate, isBoxed, type Value } from '../expression/index.ts'
import type { DateBounds, IssueDraft } from '../fields/index.ts'
import { checkRowKeys } from './check-row-keys.ts'
import { offeredOptions } from './offered-options.ts'
import type { FieldPlan, RulePlan } from './plan.ts'
import { areMentionsAnswered, evaluateRule, frameAt, isAnswered, isMet, rowsOf, type Run } from './run.ts'

/** Adds what is wrong with the answer of a visible field: its format and constraints, then its checks. */
export function checkField(run: Run, plan: FieldPlan, answer: unknown, path: string, issues: Issue[]): void {
  const { field, meaning, rules, options } = plan
  const context = run.surroundings.checkContext
  if (plan.rows !== null) {
    addIssues(meaning.check(rowsAnswer(run, plan), field, context), path, issues)
    checkRowKeys(run, plan, path, issues)
  } else if (plan.members.length === 0) {
    if (options !== null) context.offered = offeredOptions(run, options)
    if (rules.notBefore !== null || rules.notAfter !== null) context.bounds = boundsOf(run, plan)
    const drafts = meaning.check(answer, field, context)
    if (drafts.length > 0) addIssues(drafts, path, issues)
    context.offered = undefined
    context.bounds = undefined
  }
  if (rules.checks.length > 0 && isAnswered(run, plan)) {
    for (const rule of rules.checks) checkRule(run, rule, plan, path, issues)
  }
}

/** The earliest and latest day by the rules of a date. */
export function boundsOf(run: Run, { rules }: FieldPlan): DateBounds | undefined {
  const notBefore = rules.notBefore === null ? undefined : dayOf(evaluateRule(run, rules.notBefore))
  const notAfter = rules.notAfter === null ? undefined : dayOf(evaluateRule(run, rules.notAfter))
  if (notBefore === undefined && notAfter === undefined) return undefined
  return {
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(notAfter === undefined ? {} : { notAfter }),
  }
}

/** Required by setting or by rule. */
export function isRequired(run: Run, { field, rules }: FieldPlan): boolean {
  return field.isRequired === true || (rules.required !== null && isMet(run, rules.required))
}

/**
 * A check is judged when its field and every field it mentions are answered; it fails only when it is false.
 * One that is null has nothing to say.
 */
function checkRule(run: Run, rule: RulePlan, plan: FieldPlan, path: string, issues: Issue[]): void {
  if (!areMentionsAnswered(run, rule.mentions) || evaluateRule(run, rule) !== false) return
  const check = plan.field.checks?.[rule.index]
  if (check === undefined) return
  const figure = plan.rules.figures.find(({ index }) => index === rule.index)
  const message = figure === undefined ? check.message : withFigure(check.message, evaluateRule(run, figure))
  issues.push({ code: `check.${check.id}`, path, severity: check.severity, message })
}

/** The message with the figure where it says `{figure}`, written as in documents. */
function withFigure(message: LocalizedText, figure: Value): LocalizedText {
  const write = (text: string, locale: 'zh-CN' | 'en'): string =>
    text.replaceAll('{figure}', formatMergeValue(figure, locale) ?? '')
  if (typeof message === 'string') return write(message, 'zh-CN')
  const { en } = message
  return { 'zh-CN': write(message['zh-CN'], 'zh-CN'), ...(en === undefined ? {} : { en: write(en, 'en') }) }
}

function addIssues(drafts: readonly IssueDraft[], path: string, issues: Issue[]): void {
  for (const { code, severity, params, at, message } of drafts) {
    issues.push({
      code,
      path: at === undefined ? path : path + at,
      severity,
      ...(params === undefined ? {} : { params: { ...params } }),
      ...(message === undefined ? {} : { message }),
    })
  }
}

/** Rows count as they are; an answer that is no list is a problem of its own. */
function rowsAnswer(run: Run, plan: FieldPlan): unknown {
  const { raw } = cellAt(frameAt(run, plan.frame.depth), plan.slot)
  return raw === undefined || raw === null || Array.isArray(raw) ? rowsOf(run, plan) : raw
}

function dayOf(value: Value): string | undefined {
  if (!isBoxed(value)) return undefined
  if (value.kind === 'date') return formatDate(value)
  return value.kind === 'dateTime' ? formatDate(value.date) : undefined
}

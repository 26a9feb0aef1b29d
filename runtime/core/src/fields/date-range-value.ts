import {
  contextOf,
  createContext,
  DATE,
  nullable,
  type ExpressionType,
  type Value,
} from '../expression/index.ts'
import { isDate, unlimitedDate } from '../clock/civil-date.ts'
import { createFieldIssue, issueAt } from './create-issue.ts'
import { checkDateBounds } from './date-bounds.ts'
import { NO_ISSUES, type DateBounds, type IssueDraft, type SummaryContext } from './field-meaning.ts'
import { DATE_PATTERN, orNull, type JsonSchema } from './json-schema.ts'
import { normaliseDate } from './normalise-date.ts'
import { isRecord } from './record.ts'
import { toDateValue } from './part-values.ts'

export const dateRangeType: ExpressionType = nullable(
  contextOf([
    ['from', nullable(DATE)],
    ['to', nullable(DATE)],
  ]),
)

const END: JsonSchema = orNull({ type: 'string', format: 'date', pattern: DATE_PATTERN })

export const dateRangeSchema: JsonSchema = {
  type: 'object',
  properties: { from: END, to: END },
  required: ['from', 'to'],
  additionalProperties: false,
}

/** Both ends as dates; also reads one text with both, as licences write it: `2021.06.01-2041.06.01`. */
export function normaliseDateRange(answer: unknown): unknown {
  if (answer === undefined || answer === null || answer === '') return null
  const ends = typeof answer === 'string' ? splitRange(answer) : answer
  if (!isRecord(ends)) return answer
  const from = normaliseDate(ends['from'])
  const to = normaliseDate(ends['to'])
  return from === null && to === null ? null : { from, to }
}

export function checkDateRange(
  answer: unknown,
  allowsLongTerm: 'longTermAllowed' | 'longTermRefused',
  bounds: DateBounds | undefined,
): readonly IssueDraft[] {
  if (answer === null) return NO_ISSUES
  if (!isRecord(answer)) return [createFieldIssue('answer.shape')]
  const { from, to } = answer
  const issues: IssueDraft[] = []
  for (const [part, end] of [
    ['from', from],
    ['to', to],
  ] as const) {
    const issue = end === null ? createFieldIssue('answer.required') : checkEnd(part, end)
    if (issue !== undefined) issues.push(issueAt(issue, part))
  }
  if (issues.length === 0 && isDate(from) && isDate(to) && from > to) {
    issues.push(issueAt(createFieldIssue('dateRange.order'), 'to'))
  }
  return issues

  function checkEnd(part: 'from' | 'to', end: unknown): IssueDraft | undefined {
    if (!isDate(end)) return createFieldIssue('date.format')
    const isLongTermRefused = part === 'from' || allowsLongTerm === 'longTermRefused'
    if (end === unlimitedDate && isLongTermRefused) return createFieldIssue('date.longTerm')
    return checkDateBounds(end, bounds)
  }
}

export function summariseDateRange(answer: unknown, { texts }: SummaryContext): string {
  if (!isRecord(answer)) return ''
  const { from, to } = answer
  return texts.dateRange(
    typeof from === 'string' ? texts.date(from) : '',
    typeof to === 'string' ? texts.date(to) : '',
  )
}

export function toDateRangeValue(answer: unknown): Value {
  if (!isRecord(answer)) return null
  return createContext([
    ['from', toDateValue(answer['from'])],
    ['to', toDateValue(answer['to'])],
  ])
}

function splitRange(text: string): unknown {
  const match =
    /^\s*(.+?)\s*(?:至|到|~|～|—+|–)\s*(.+?)\s*$/.exec(text) ??
    /^\s*([\d.年月日]{8,11})\s*-\s*(\S+)\s*$/.exec(text)
  return match === null ? text : { from: match[1], to: match[2] }
}

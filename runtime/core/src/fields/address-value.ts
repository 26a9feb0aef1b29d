import { contextOf, createContext, nullable, STRING } from '../expression/index.ts'
import { createFieldIssue, issueAt } from './create-issue.ts'
import { NO_ISSUES, type CheckContext, type IssueDraft } from './field-meaning.ts'
import { orNull } from './json-schema.ts'
import { isRecord } from './record.ts'
import {
  checkRegion,
  normaliseRegion,
  regionSchema,
  summariseRegion,
  type RegionRule,
} from './region-value.ts'
import { createTextValue } from './text-value.ts'
import type { ValueMeaning } from './value-meaning.ts'

/** Street, number, building, room. */
const detailValue = createTextValue({ maximum: 200 })

/** Region down to the village, and detail. */
export const addressValue: ValueMeaning = {
  normalise(answer) {
    if (answer === undefined || answer === null || answer === '') return null
    if (!isRecord(answer)) return answer
    const region = normaliseRegion(answer['region'])
    const detail = detailValue.normalise(answer['detail'])
    return region === null && detail === null ? null : { region, detail }
  },
  check: (answer, context) => checkAddress(answer, {}, context),
  summarise(answer, context) {
    if (!isRecord(answer)) return ''
    const detail = typeof answer['detail'] === 'string' ? answer['detail'] : ''
    return `${summariseRegion(answer['region'], context)}${detail}`
  },
  jsonSchema: {
    type: 'object',
    properties: { region: orNull(regionSchema), detail: orNull(detailValue.jsonSchema) },
    required: ['region', 'detail'],
    additionalProperties: false,
  },
  valueType: nullable(
    contextOf([
      ['region', nullable(STRING)],
      ['detail', nullable(STRING)],
    ]),
  ),
  toValue(answer) {
    if (!isRecord(answer)) return null
    const { region, detail } = answer
    return createContext([
      ['region', typeof region === 'string' ? region : null],
      ['detail', typeof detail === 'string' ? detail : null],
    ])
  },
  masking: 'address',
}

/** Both parts are needed once one is given. */
export function checkAddress(
  answer: unknown,
  rule: RegionRule,
  context: CheckContext,
): readonly IssueDraft[] {
  if (answer === null) return NO_ISSUES
  if (!isRecord(answer)) return [createFieldIssue('answer.shape')]
  const { region, detail } = answer
  const regionIssues =
    region === null ? [createFieldIssue('answer.required')] : checkRegion(region, rule, context)
  const detailIssues =
    detail === null ? [createFieldIssue('answer.required')] : detailValue.check(detail, context)
  if (regionIssues.length === 0 && detailIssues.length === 0) return NO_ISSUES
  return [
    ...regionIssues.map(issue => issueAt(issue, 'region')),
    ...detailIssues.map(issue => issueAt(issue, 'detail')),
  ]
}

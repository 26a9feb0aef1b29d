import type { MapPointField } from '@yibiao/schemas'
import { contextOf, createContext, nullable, NUMBER } from '../expression/index.ts'
import { checkLatitude, checkLongitude } from '../codes/index.ts'
import { createFieldIssue, issueAt } from './create-issue.ts'
import { normaliseDecimal, readDecimal } from './decimal-text.ts'
import { NO_ISSUES, type FieldMeaning, type IssueDraft } from './field-meaning.ts'
import { DECIMAL_PATTERN, orNull } from './json-schema.ts'
import { isRecord } from './record.ts'

export const mapPoint: FieldMeaning<MapPointField> = {
  empty: () => null,
  normalise(answer) {
    if (answer === undefined || answer === null || answer === '') return null
    if (!isRecord(answer)) return answer
    const longitude = normaliseDecimal(answer['longitude'])
    const latitude = normaliseDecimal(answer['latitude'])
    return longitude === null && latitude === null ? null : { longitude, latitude }
  },
  check(answer) {
    if (answer === null) return NO_ISSUES
    if (!isRecord(answer)) return [createFieldIssue('answer.shape')]
    return [
      ...checkCoordinate(answer['longitude'], 'longitude'),
      ...checkCoordinate(answer['latitude'], 'latitude'),
    ]
  },
  summarise(answer, _field, { texts }) {
    if (!isRecord(answer)) return []
    const { longitude, latitude } = answer
    return typeof longitude === 'string' && typeof latitude === 'string'
      ? [{ text: texts.mapPoint(longitude, latitude) }]
      : []
  },
  jsonSchema: () => {
    const coordinate = { type: 'string', pattern: DECIMAL_PATTERN } as const
    return orNull({
      type: 'object',
      properties: { longitude: coordinate, latitude: coordinate },
      required: ['longitude', 'latitude'],
      additionalProperties: false,
    })
  },
  valueType: () =>
    nullable(
      contextOf([
        ['longitude', nullable(NUMBER)],
        ['latitude', nullable(NUMBER)],
      ]),
    ),
  toValue(answer) {
    if (!isRecord(answer)) return null
    return createContext([
      ['longitude', readDecimal(answer['longitude']) ?? null],
      ['latitude', readDecimal(answer['latitude']) ?? null],
    ])
  },
  masking: 'none',
  hasAnswer: true,
}

function checkCoordinate(degrees: unknown, part: 'longitude' | 'latitude'): readonly IssueDraft[] {
  if (degrees === null) return [issueAt(createFieldIssue('answer.required'), part)]
  if (typeof degrees !== 'string') return [issueAt(createFieldIssue('answer.shape'), part)]
  const problem = part === 'longitude' ? checkLongitude(degrees) : checkLatitude(degrees)
  return problem === undefined ? NO_ISSUES : [issueAt(problem, part)]
}

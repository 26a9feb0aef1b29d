import { lintItem, type DesignIssue } from '@yibiao/core/lint'
import { meaningOf, type CheckContext } from '@yibiao/core/fields'
import { isSameJson } from '@yibiao/core/diff'
import type { Field } from '@yibiao/schemas'
import { fieldOfPath } from '../scenarios/field-of-path.ts'
import { scenariosOf } from '../scenarios/scenarios-of.ts'
import { answersIn } from '../document/answer-paths.ts'
import { changeType } from '../document/commands/change-type.ts'
import { expressionPlaces } from '../document/expression-places.ts'
import { literalsOfField } from '../document/name-uses.ts'
import type { PropertyPath } from '../document/property-path.ts'
import { recordsOfKind } from '../document/read-record.ts'
import {
  partKey,
  type FieldRecord,
  type FieldValue,
  type RecordKey,
  type Records,
} from '../document/records.ts'
import { rewriteRule, type MendedUse } from '../document/replace-values.ts'
import { toDefinition } from '../document/to-definition.ts'
import { placeOfPath } from '../problems/select-path.ts'
import { convertLiteral } from './convert-literal.ts'

/** A place that does not fit the new type, with the ways out of it. */
export interface TypePlace {
  readonly record: RecordKey
  readonly path: PropertyPath
  readonly before: unknown
  /** What it could be written as to fit; absent when nobody can say. */
  readonly mended?: unknown
  /** What goes when it is taken away; absent where it cannot be without. */
  readonly leaveOut?: PropertyPath
  /** What is wrong with it as it stands. */
  readonly issue?: DesignIssue
}

/** Every rule, table cell, mapping, document and recorded test that a new type of a field does not fit. */
export function placesOfType(records: Records, field: FieldRecord, value: FieldValue): readonly TypePlace[] {
  const changed = changeType.run(records, { field: field.key, value, uses: [] })
  return [
    ...rulesThatBreak(records, changed, field, value),
    ...conversionsThatGo(records, field, value),
    ...answersThatDoNotFit(records, field, value),
  ]
}

/** Written in another way and read the same, as `"50"` and `50`: nobody has to be asked. */
export function readsTheSame({ before, mended, issue }: TypePlace): boolean {
  return issue === undefined && mended !== undefined && plainOf(before) === plainOf(mended)
}

/** A value without the quotes of a text. */
function plainOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** What becomes of a place as the person chose. */
export function toUse(place: TypePlace, choice: 'mend' | 'remove' | 'keep'): MendedUse | undefined {
  const { record, path, before, mended, leaveOut } = place
  const use = { record, path, before, values: [], isNeeded: false }
  if (choice === 'mend' && mended !== undefined) return { ...use, after: mended }
  return choice === 'remove' && leaveOut ? { ...use, after: undefined, leaveOut } : undefined
}

/** The problems that the item has with the new type and had not before. */
function rulesThatBreak(
  records: Records,
  changed: Records,
  field: FieldRecord,
  value: FieldValue,
): TypePlace[] {
  const nameOf = ({ code, path }: DesignIssue) => `${code} ${path}`
  const known = new Set(lintItem(toDefinition(records)).map(nameOf))
  const fresh = lintItem(toDefinition(changed)).filter(issue => !known.has(nameOf(issue)))
  const literals = Map.groupBy(literalsOfField(records, field), use => `${use.record} ${use.path.join('/')}`)
  const places = new Map<string, TypePlace>()
  for (const issue of fresh) {
    const { record: key, property } = placeOfPath(changed, issue.path)
    const record = key === undefined ? undefined : records.get(key)
    if (!record || key === undefined) continue
    const place = expressionPlaces(record).find(each =>
      each.path.every((step, index) => property[index] === step),
    )
    if (!place) continue
    const name = `${key} ${place.path.join('/')}`
    if (places.has(name)) continue
    const uses = (literals.get(name) ?? []).map(use => {
      const { from = 0, to = 0 } = use.piece ?? {}
      const written = convertLiteral(place.text.slice(from, to), value.type)
      return { use, replacement: { from: '', to: written, ...(written === undefined ? {} : { written }) } }
    })
    const text = uses.length === 0 ? undefined : rewriteRule(place, uses)
    const mended = text === undefined || text === place.text ? undefined : text
    places.set(name, {
      record: key,
      path: place.path,
      before: place.text,
      issue,
      ...(mended === undefined ? {} : { mended }),
      ...(place.onLoss === 'refuse'
        ? {}
        : { leaveOut: place.onLoss === 'removeElement' && place.element ? place.element : place.path }),
    })
  }
  return [...places.values()].filter(({ record, path }) => record !== field.key || path.length > 0)
}

/** A conversion to codes gives texts of options, one to dates gives dates; of another type they give nothing. */
function conversionsThatGo(records: Records, field: FieldRecord, value: FieldValue): TypePlace[] {
  return recordsOfKind(records, 'mapping').flatMap(({ key, value: mapping }): TypePlace[] => {
    if (mapping.field !== field.value.id || mapping.conversion === undefined) return []
    const { type } = mapping.conversion
    const fits =
      type === 'codes'
        ? 'options' in value || value.type === 'codeCascade'
        : type === 'date'
          ? ['date', 'dateRange', 'month'].includes(value.type)
          : type === 'tenThousandYuan'
            ? ['money', 'number', 'integer'].includes(value.type)
            : value.type === 'address'
    if (fits) return []
    const path = ['conversion']
    return [{ record: key, path, before: mapping.conversion, leaveOut: path }]
  })
}

/** Answers of recorded tests that the new type reads in another way or not at all. */
function answersThatDoNotFit(records: Records, field: FieldRecord, value: FieldValue): TypePlace[] {
  const record = partKey('scenarios')
  const judge = (path: PropertyPath, leaveOut: PropertyPath, answer: unknown): TypePlace[] => {
    const fitting = fit(answer, value)
    if (isSameJson(fitting, answer)) return []
    const place = { record, path, before: answer, leaveOut }
    return [fitting === null ? place : { ...place, mended: fitting }]
  }
  return scenariosOf(records).flatMap((scenario, index) =>
    scenario.steps.flatMap((step, at) => {
      const here = [index, 'steps', at]
      if (step.type !== 'expect') {
        return Object.entries(answersIn(step)).flatMap(([given, answer]) => {
          const path = [...here, 'answers', given]
          return fieldOfPath(records, given) === field.key ? judge(path, path, answer) : []
        })
      }
      return step.expectations.flatMap((each, place) => {
        const path = [...here, 'expectations', place]
        return each.type === 'value' && fieldOfPath(records, each.path) === field.key
          ? judge([...path, 'value'], path, each.value)
          : []
      })
    }),
  )
}

/** The answer as the new type keeps it; null for one it cannot keep. */
function fit(answer: unknown, value: FieldValue): unknown {
  if (answer === null || answer === undefined) return null
  const target = value as unknown as Field
  const meaning = meaningOf(target)
  const tried = [answer, ...(typeof answer === 'object' ? [] : [plainOf(answer), ...plainly(answer, value)])]
  for (const each of tried) {
    const normal = meaning.normalise(each, target)
    if (normal === null || normal === undefined || normal === '') continue
    if (meaning.check(normal, target, checkContext(value)).some(({ severity }) => severity === 'error'))
      continue
    return normal
  }
  return null
}

/** Patterns and days are told to applicants; here only whether it is an answer of the type at all. */
function checkContext(value: FieldValue): CheckContext {
  const options = 'options' in value && value.options.type === 'inline' ? value.options.options : undefined
  return {
    today: '2000-01-01',
    matchesPattern: () => true,
    ...(options === undefined
      ? {}
      : { offered: { options, find: code => options.find(option => option.value === code) } }),
  }
}

function plainly(answer: unknown, { type }: FieldValue): unknown[] {
  const written = convertLiteral(JSON.stringify(answer), type)
  if (type === 'integer' && written !== undefined) return [Number(written)]
  return type === 'boolean' && written !== undefined ? [written === 'true'] : []
}

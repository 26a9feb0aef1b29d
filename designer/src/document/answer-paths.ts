import type { ScenarioDefinition } from '@yibiao/schemas'
import { recordsOfKind } from './read-record.ts'
import type { FieldRecord, Records } from './records.ts'

/** Path of a field in the answers; `*` stands for any row. */
export function answerPattern(records: Records, field: FieldRecord): string {
  const holder = recordsOfKind(records, 'field').find(record => record.key === field.parent)
  if (!holder) return `/${field.value.key}`
  const row = holder.value.type === 'repeat' ? '/*' : ''
  return `${answerPattern(records, holder)}${row}/${field.value.key}`
}

/** The path with the last key of the pattern changed; nothing when it is neither the pattern's nor below it. */
export function renamedPath(given: string, pattern: string, key: string): string | undefined {
  const segments = given.split('/')
  const keys = pattern.split('/')
  return rowsOf(given, pattern) && segments.with(keys.length - 1, key).join('/')
}

/** The rows a path goes through, when it is the pattern's or below it. */
export function rowsOf(given: string, pattern: string): string[] | undefined {
  const segments = given.split('/')
  const keys = pattern.split('/')
  const isBelow = keys.every((key, index) =>
    key === '*' ? segments[index] !== undefined : segments[index] === key,
  )
  return isBelow ? keys.flatMap((key, index) => (key === '*' ? [segments[index] ?? ''] : [])) : undefined
}

/** What is left of the pattern below a path that leads to a holder of the field: `*` and keys. */
export function keysBelow(pattern: string, given: string): readonly string[] {
  const segments = given.split('/')
  const keys = pattern.split('/')
  const isAbove = segments.every((segment, index) => keys[index] === '*' || keys[index] === segment)
  return isAbove ? keys.slice(segments.length) : []
}

/** An answer of a group or of rows with one key inside it changed. */
export function renamedInside(value: unknown, keys: readonly string[], to: string): unknown {
  const [first, ...rest] = keys
  if (first === undefined || typeof value !== 'object' || value === null) return value
  if (first === '*') return Array.isArray(value) ? value.map(row => renamedInside(row, rest, to)) : value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]): [string, unknown] => {
      if (key !== first) return [key, inner]
      return rest.length === 0 ? [to, inner] : [key, renamedInside(inner, rest, to)]
    }),
  )
}

/** What a move of a recorded test fills in, by path: the applicant, or officers before they act. */
export function answersIn(step: ScenarioDefinition['steps'][number]): Readonly<Record<string, unknown>> {
  return step.type === 'fill' || step.type === 'act' ? (step.answers ?? {}) : {}
}

/** How the paths of a recorded test change, and what is answered at one. */
export interface PathChange {
  readonly path: (given: string) => string
  readonly value?: (given: string, value: unknown) => unknown
}

/** A recorded test with every path of an answer changed, in what is filled in and in what is expected. */
export function withAnswerPaths(scenario: ScenarioDefinition, change: PathChange): ScenarioDefinition {
  const valueOf = change.value ?? ((_: string, value: unknown) => value)
  return {
    ...scenario,
    steps: scenario.steps.map(step => {
      if ((step.type === 'fill' || step.type === 'act') && step.answers !== undefined) {
        const answers = Object.entries(step.answers).map(([given, value]) => [
          change.path(given),
          valueOf(given, value),
        ])
        return { ...step, answers: Object.fromEntries(answers) }
      }
      if (step.type !== 'expect') return step
      const expectations = step.expectations.map(each => {
        if (!('path' in each) || each.path === undefined) return each
        const moved = { ...each, path: change.path(each.path) }
        return moved.type === 'value' ? { ...moved, value: valueOf(each.path, moved.value) } : moved
      })
      return { ...step, expectations }
    }),
  }
}

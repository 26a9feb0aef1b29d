import type { ScenarioDefinition } from '@yibiao/schemas'
import { answerPattern, answersIn, rowsOf, withAnswerPaths } from './answer-paths.ts'
import type { LostName } from './keep-names.ts'
import { readRecord } from './read-record.ts'
import { partKey, type DesignRecord, type RecordKey, type Records } from './records.ts'
import { partOf } from './to-definition.ts'

/** The records with recorded tests naming a moved field where it now is. */
export function moveAnswers(before: Records, after: Records, field: RecordKey): Records {
  const part = after.get(partKey('scenarios'))
  const paths = patternsOf(before, after, field)
  const scenarios = scenariosIn(after)
  if (!part || !paths || scenarios.length === 0) return after
  const value = scenarios.map(scenario =>
    withAnswerPaths(scenario, { path: given => movedPath(given, paths) ?? given }),
  )
  return new Map(after).set(part.key, { ...part, value } as DesignRecord)
}

/**
 * What recorded tests say of a moved field and cannot say of it any more: of a field that comes into rows nobody knows
 * which one is meant, and of one that leaves them only the first row is kept.
 */
export function answersLostByMove(before: Records, after: Records, field: RecordKey): LostName[] {
  const paths = patternsOf(before, after, field)
  if (!paths) return []
  const isLost = (given: string) =>
    rowsOf(given, paths.from) !== undefined && movedPath(given, paths) === undefined
  const record = partKey('scenarios')
  return scenariosIn(after).flatMap((scenario, index) =>
    scenario.steps.flatMap((step, place): LostName[] => {
      const here = [index, 'steps', place]
      if (step.type !== 'expect') {
        return Object.keys(answersIn(step))
          .filter(isLost)
          .map(given => ({
            record,
            path: [...here, 'answers', given],
            leaveOut: [...here, 'answers', given],
          }))
      }
      return step.expectations.flatMap((each, at) => {
        const path = [...here, 'expectations', at]
        return 'path' in each && each.path !== undefined && isLost(each.path)
          ? [{ record, path, leaveOut: path }]
          : []
      })
    }),
  )
}

interface Patterns {
  readonly from: string
  readonly to: string
}

function patternsOf(before: Records, after: Records, key: RecordKey): Patterns | undefined {
  const was = readRecord(before, key, 'field')
  const now = readRecord(after, key, 'field')
  if (!was || !now) return undefined
  const [from, to] = [answerPattern(before, was), answerPattern(after, now)]
  return from === to ? undefined : { from, to }
}

/** The same rows where both places are in the same repeat; the first row of those it leaves. */
function movedPath(given: string, { from, to }: Patterns): string | undefined {
  const rows = rowsOf(given, from)
  if (!rows) return undefined
  const [before, after] = [rowHolders(from), rowHolders(to)]
  const isSame = after.every((holder, index) => before[index] === holder)
  if (!isSame || rows.slice(after.length).some(row => row !== '0')) return undefined
  let place = 0
  const moved = to.split('/').map(key => (key === '*' ? (rows[place++] ?? '') : key))
  return [...moved, ...given.split('/').slice(from.split('/').length)].join('/')
}

/** The repeats a pattern goes through, by path. */
function rowHolders(pattern: string): string[] {
  const keys = pattern.split('/')
  return keys.flatMap((key, index) => (key === '*' ? [keys.slice(0, index).join('/')] : []))
}

function scenariosIn(records: Records): readonly ScenarioDefinition[] {
  return partOf<readonly ScenarioDefinition[] | undefined>(records, 'scenarios') ?? []
}

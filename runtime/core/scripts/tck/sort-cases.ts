import {
  runExpression,
  type ExpressionCase,
  type ExpressionMismatch,
} from '../../conformance/run-expression.ts'
import type { Converted } from './convert-test.ts'
import { reasons, type Reason } from './reasons.ts'

/** What became of the tests of one folder of the kit. */
export interface SortedCases {
  readonly fixtures: readonly ExpressionCase[]
  readonly leftOut: ReadonlyMap<Reason, readonly string[]>
  /** Sentences: a failure nobody has given a reason for, or a reason for what passes. */
  readonly complaints: readonly string[]
}

/**
 * Runs the cases of a folder. One that passes is a fixture; one where the kit expects null from a text that we
 * cannot read is a fixture that names our issue; any other needs a reason.
 */
export function sortCases(folder: string, converted: readonly (Converted & { name: string })[]): SortedCases {
  const fixtures: ExpressionCase[] = []
  const leftOut = new Map<Reason, string[]>()
  const complaints: string[] = []
  const leave = (reason: Reason, name: string): void => {
    leftOut.set(reason, [...(leftOut.get(reason) ?? []), `${folder} ${name}`])
  }
  for (const each of converted) {
    const named = reasons.find(({ cases }) => cases?.includes(`${folder} ${each.name}`))
    if ('obstacle' in each) {
      const reason = named ?? reasons.find(({ obstacle }) => obstacle === each.obstacle)
      if (reason === undefined)
        complaints.push(`${folder} ${each.name}: no reason is given for ${each.obstacle}`)
      else leave(reason, each.name)
      continue
    }
    const outcome = runCase(each.case)
    if ('fixture' in outcome) {
      fixtures.push(outcome.fixture)
      if (named !== undefined)
        complaints.push(`${folder} ${each.name}: passes, yet is left out: ${named.text}`)
      continue
    }
    const reason = named ?? reasons.find(({ explains }) => explains?.(outcome.mismatch))
    if (reason === undefined) complaints.push(`${folder} ${each.name}: ${describe(outcome.mismatch)}`)
    else leave(reason, each.name)
  }
  return { fixtures, leftOut, complaints }
}

function runCase(each: ExpressionCase): { fixture: ExpressionCase } | { mismatch: ExpressionMismatch } {
  const [mismatch] = runExpression([each])
  if (mismatch === undefined) return { fixture: each }
  const issue = /^issue (.*)$/.exec(mismatch.actual)?.[1]
  if (each.expect !== null || issue === undefined) return { mismatch }
  const { expect: _, ...rest } = each
  return { fixture: { ...rest, issue } }
}

function describe({ expression, expected, actual }: ExpressionMismatch): string {
  return `${expression} is ${actual}, the kit expects ${expected}`
}

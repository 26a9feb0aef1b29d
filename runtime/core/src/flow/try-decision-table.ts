import type { DecisionTableDefinition, Id, Issue, Key, LimitsDefinition } from '@yibiao/schemas'
import { civilDateOfInstant, createWorkingCalendar } from '../clock/index.ts'
import {
  compileExpression,
  createBudget,
  evaluate,
  parseExpression,
  type EvaluationScope,
  type Value,
} from '../expression/index.ts'
import { initialCaseState, type NodeVariable } from './case-state.ts'
import { compileFlow } from './compile-flow.ts'
import { prepareFlow } from './prepare-flow.ts'
import { judgeDecisionTable } from './rules/judge-decision-table.ts'
import { startTurn } from './turn.ts'

export interface DecisionTrial {
  readonly table: DecisionTableDefinition
  /** What each input is, as an expression without names, e.g. `"甲"`, `12`, `date("2026-01-01")`; `null` when absent. */
  readonly samples: readonly string[]
  /** The instant of the trial; decides `today()`. */
  readonly now: string
  readonly limits: LimitsDefinition
}

export type TriedDecision =
  | { readonly issues: readonly Issue[] }
  | {
      /** Ids of the rules that match, in order. */
      readonly rules: readonly Id[]
      readonly result:
        | { readonly variables: Readonly<Record<Key, NodeVariable>> }
        /** `conflict`, `noRule`, `wrongType`, `valueNotAllowed` or why an expression failed: a person decides. */
        | { readonly uncertain: string }
    }

/** Judges a decision table as the engine does, with samples in the place of its inputs. */
export function tryDecisionTable({ table, samples, now, limits }: DecisionTrial): TriedDecision {
  const asked = {
    ...table,
    inputs: table.inputs.map((input, index) => ({ ...input, expression: samples[index] ?? 'null' })),
  }
  const compiled = compileFlow({ flow: { steps: [] }, limits, documents: [], decisions: [asked] })
  if ('issues' in compiled) return compiled
  const turn = startTurn(prepareFlow(compiled.flow), initialCaseState, {
    now,
    commandId: 'trial',
    actor: { kind: 'system', id: 'trial', name: '', roles: [] },
    calendar: createWorkingCalendar([]),
    facts: factsOf(table, samples, now),
    lookups: new Map(),
  })
  const { inputs: _inputs, rules: _rules, ...result } = judgeDecisionTable(turn, 'trial', asked)
  const matched = turn.trace.find(entry => entry.type === 'rulesMatched')
  return { rules: matched?.rules ?? [], result }
}

/** Cells may name what a column asks; everything else is not known in a trial. */
function factsOf(table: DecisionTableDefinition, samples: readonly string[], now: string): EvaluationScope {
  const today = civilDateOfInstant(now)
  const empty: EvaluationScope = { lookup: () => undefined, today }
  const values = new Map(
    table.inputs.map(({ expression }, index) => [
      expression.trim(),
      valueOf(samples[index] ?? 'null', empty),
    ]),
  )
  return { lookup: name => values.get(name) ?? null, today }
}

function valueOf(text: string, scope: EvaluationScope): Value {
  const parsed = parseExpression(text)
  if (!('ast' in parsed)) return null
  const result = evaluate(compileExpression(parsed.ast), scope, createBudget())
  return 'value' in result ? result.value : null
}

import type { Key } from '@yibiao/schemas'
import type { WorkingCalendar } from '../../clock/index.ts'
import type { EvaluationScope } from '../../expression/index.ts'
import { advance, type AdvanceResult } from '../advance.ts'
import type { Actor, Debt } from '../advance-context.ts'
import type { EngineCommand } from '../case-command.ts'
import type { CaseEffect } from '../case-effect.ts'
import type { CaseEvent } from '../case-event.ts'
import { initialCaseState, type CaseState } from '../case-state.ts'
import type { PreparedFlow } from '../compiled-flow.ts'
import type { Lookup, LookupAnswer } from '../lookup.ts'
import type { Refusal } from '../refusal-codes.ts'
import { answerLookup, type Directory } from './directory.ts'

/** One case in memory, with everything committed so far: the host of scenario tests, fixtures and the simulator. */
export interface MemoryCase {
  readonly state: CaseState
  readonly events: readonly CaseEvent[]
  readonly effects: readonly CaseEffect[]
}

export const emptyCase: MemoryCase = { state: initialCaseState, events: [], effects: [] }

export interface World {
  readonly flow: PreparedFlow
  readonly calendar: WorkingCalendar
  readonly directory: Directory
  readonly facts: (now: string) => EvaluationScope
  /** Who is meant; the directory answers by itself when absent. */
  readonly answer?: (department: string, lookup: Lookup) => LookupAnswer
  /** The engine; another one only in tests that plant mistakes. */
  readonly advance?: typeof advance
}

export interface Move {
  readonly command: EngineCommand
  readonly commandId: string
  readonly actor: Actor
  readonly now: string
  readonly expectedVersion?: number
  readonly debts?: readonly Debt[]
  /** What a step has still to fill in. */
  readonly missing?: () => readonly string[]
  readonly originals?: readonly Key[]
}

export type MoveResult = { readonly committed: MemoryCase } | { readonly refusal: Refusal }

/** Runs a command, answering lookups as a server does in its transaction; commits what it yields. */
export function runMove(world: World, before: MemoryCase, move: Move): MoveResult {
  const { command, ...context } = move
  const lookups = new Map<string, LookupAnswer>()
  const department = command.type === 'submit' ? command.departmentId : before.state.departmentId
  for (;;) {
    const result: AdvanceResult = (world.advance ?? advance)(world.flow, before.state, command, {
      ...context,
      calendar: world.calendar,
      facts: world.facts(move.now),
      lookups,
    })
    if ('refusal' in result) return result
    if ('state' in result) {
      const { state, events, effects } = result
      return {
        committed: { state, events: [...before.events, ...events], effects: [...before.effects, ...effects] },
      }
    }
    for (const lookup of result.needs) {
      const answer = world.answer?.(department, lookup) ?? answerLookup(world.directory, department, lookup)
      lookups.set(lookup.key, answer)
    }
  }
}

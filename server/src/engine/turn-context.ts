import type { WorkingCalendar } from '@yibiao/core/clock'
import type { Actor, AdvanceContext, DebtVerification, LookupAnswer } from '@yibiao/core/flow'
import type { UserTaskStep } from '@yibiao/schemas'
import type { Turn, TurnWorld } from './advance-case.ts'
import { deriveId } from './derive-id.ts'

/**
 * What the engine is given. Most commands ask for no facts and no debts, and then nothing is opened. A class, as getters
 * in an object literal would keep every turn in memory until all of the heap is collected.
 */
export class TurnContext implements AdvanceContext {
  readonly now: string
  readonly commandId: string
  readonly actor: Actor
  readonly calendar: WorkingCalendar
  readonly lookups: ReadonlyMap<string, LookupAnswer>
  declare readonly expectedVersion?: number
  declare readonly verification?: DebtVerification
  readonly #world: TurnWorld

  constructor(turn: Turn, now: string, lookups: ReadonlyMap<string, LookupAnswer>) {
    this.now = now
    this.commandId = turn.commandId
    this.actor = turn.actor
    this.calendar = turn.world.calendar
    this.lookups = lookups
    if (turn.expectedVersion !== undefined) this.expectedVersion = turn.expectedVersion
    if (turn.verification !== undefined) this.verification = turn.verification
    this.#world = turn.world
  }

  get facts(): TurnWorld['facts'] {
    return this.#world.facts
  }

  get debts(): TurnWorld['debts'] {
    return this.#world.debts
  }

  get originals(): readonly string[] {
    return this.#world.originals ?? []
  }

  missing(step: UserTaskStep): readonly string[] {
    return this.#world.missing?.(step) ?? []
  }

  deriveId(name: string): string {
    return deriveId(name)
  }
}

import { civilDateOfInstant } from '@yibiao/core/clock'
import type { JsonValue } from '@yibiao/core/expression'
import { localize } from '@yibiao/core/fields'
import { findProcedure } from '@yibiao/core/flow'
import { readDue } from '../leading-clock.ts'
import type { MergeSource } from '../merge-context.ts'
import { dueOf } from './due-of.ts'
import { limitText, textOf } from './guide-facts.ts'
import { dayOf } from './time-text.ts'

/** The latest 特别程序: what it is for, how long it takes, and its end. */
export function specialProcedureFacts({ state, world }: MergeSource): JsonValue {
  const procedure = state.specialProcedures?.at(-1)
  if (procedure === undefined) return null
  const { flow, definition } = world.version
  const known = findProcedure(flow, procedure.procedure)
  const clock = state.clocks.findLast(each => each.limit === 'specialProcedure' && each.run === procedure.run)
  const due = clock === undefined ? null : readDue(clock, definition.limits, world.calendar)
  return {
    name: localize(known?.name ?? procedure.procedure, 'zh-CN'),
    legalBasis: textOf(known?.legalBasis) ?? null,
    reason: procedure.reason,
    startedOn: civilDateOfInstant(procedure.startedAt),
    dueOn: due?.dueOn ?? null,
    days: known?.limit.amount ?? null,
    limitText: known === undefined ? null : limitText(known.limit),
    countsAgainstLimit: known?.countsAgainstLimit ?? false,
    endedOn: dayOf(procedure.endedAt),
    result: procedure.result ?? null,
    by: procedure.by.name,
  }
}

/** 延期: the date the law had set before, and the one it sets now. */
export function extensionFacts(source: MergeSource): JsonValue {
  const { extension, clocks } = source.state
  const { limits } = source.world.version.definition
  const clock = clocks.findLast(({ limit }) => limit === 'statutory')
  if (extension === undefined || clock === undefined) return null
  const before = { ...clock, events: clock.events.filter(({ type }) => type !== 'extend') }
  return {
    days: extension.amount,
    reason: extension.reason,
    dueBefore: readDue(before, limits, source.world.calendar)?.dueOn ?? null,
    dueOn: dueOf(source, 'statutory'),
    promisedDueOn: dueOf(source, 'promised'),
    approvedBy: extension.approvedBy.name,
    on: civilDateOfInstant(extension.at),
  }
}

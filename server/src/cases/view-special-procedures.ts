import { findProcedure } from '@yibiao/core/flow'
import type { CaseView } from '@yibiao/schemas'
import { readDue } from './leading-clock.ts'
import type { CaseWorld } from './load-case-world.ts'
import type { CaseRow } from './queries.ts'

/** 特别程序 with their own limits: also the applicant is told how long they take (行政许可法 第四十五条). */
export function viewSpecialProcedures(
  { version, calendar }: CaseWorld,
  { state }: CaseRow,
): NonNullable<CaseView['specialProcedures']> {
  return (state.specialProcedures ?? []).map(({ id, procedure, run, reason, startedAt, endedAt, result }) => {
    const definition = findProcedure(version.flow, procedure)
    const clock = state.clocks.findLast(each => each.limit === 'specialProcedure' && each.run === run)
    const dueOn =
      clock === undefined ? null : (readDue(clock, version.definition.limits, calendar)?.dueOn ?? null)
    return {
      id,
      name: definition?.name ?? procedure,
      reason,
      startedAt,
      ...(endedAt === undefined ? {} : { endedAt }),
      ...(result === undefined ? {} : { result }),
      ...(dueOn === null ? {} : { dueOn }),
      countsAgainstLimit: definition?.countsAgainstLimit ?? false,
    }
  })
}

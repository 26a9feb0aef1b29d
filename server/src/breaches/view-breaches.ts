import type { Actor } from '@yibiao/core/flow'
import type { BreachView, CaseView } from '@yibiao/schemas'
import type { ReadableCase } from '../cases/find-readable-case.ts'
import { mayRepair } from './may-repair.ts'
import type { Breach } from './queries.ts'

/**
 * 失信记录 of the case, to whom it is about and to the department; and, while the decision is open, how many broken
 * promises of the applicant are not repaired, wherever they were made.
 */
export function viewBreaches(
  { caseRow, role }: ReadableCase,
  actor: Actor,
  { breaches, unrepaired }: { breaches: readonly Breach[]; unrepaired: number },
): Pick<CaseView, 'breaches' | 'unrepairedBreaches'> {
  if (role === 'participant') return {}
  const isOfficer = role === 'officer'
  const isOpen = caseRow.decidedAt === null && caseRow.concludedAt === null
  return {
    ...(breaches.length === 0
      ? {}
      : { breaches: breaches.map(breach => viewBreach(breach, isOfficer ? actor : undefined)) }),
    ...(isOfficer && isOpen && unrepaired > 0 ? { unrepairedBreaches: unrepaired } : {}),
  }
}

/** @param officer who reads; undefined for the applicant, who deals with the department and not with persons in it */
function viewBreach(
  { id, kind, recordedAt, repairedAt, repairedBy, repairReason }: Breach,
  officer: Actor | undefined,
): BreachView {
  return {
    id,
    kind,
    recordedAt: recordedAt.toISOString(),
    ...(repairedAt === null ? {} : { repairedAt: repairedAt.toISOString() }),
    ...(repairReason === null ? {} : { repairReason }),
    ...(repairedBy === null || officer === undefined ? {} : { repairedBy }),
    ...(officer?.kind === 'officer' && repairedAt === null && mayRepair(officer.roles)
      ? { mayRepair: true }
      : {}),
  }
}

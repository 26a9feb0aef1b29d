import {
  overridingRoles,
  processAdministratorRole,
  refuseStarting,
  type Actor as EngineActor,
  type CaseState,
  type ChildCase,
  type PreparedFlow,
  type Screened,
} from '@yibiao/core/flow'
import type { CaseView, ChildCaseView, LocalizedText, ScreenedView } from '@yibiao/schemas'
import type { ReadableCase } from '../cases/find-readable-case.ts'
import type { Reader } from '../db/database.ts'
import { readPublishedNames } from '../items/queries.ts'
import { viewParent } from './parent-reference.ts'

type Reading = {
  readable: ReadableCase
  flow: PreparedFlow
  actor: EngineActor
  /** Names of the departments that are in it, by id. */
  departmentNames: ReadonlyMap<string, string>
  /** Of the applicant: applications to complete, by child. */
  childDrafts: ReadonlyMap<string, string>
}

/**
 * 甄别, 子办件 and 主办件 as this reader may know them. A department that was asked learns what it said itself and what came
 * of that; the applicant learns everything but the names of officers, and where to go on.
 */
export async function viewChildren(
  reader: Reader,
  reading: Reading,
): Promise<Pick<CaseView, 'screened' | 'children' | 'parent'>> {
  const { readable, actor } = reading
  const { caseRow, role } = readable
  const { screened = [], children = [] } = caseRow.state
  const isShown = ({ departmentId }: Screened | ChildCase): boolean =>
    role !== 'participant' || departmentId === actor.departmentId
  const [ownScreened, ownChildren] = [screened.filter(isShown), children.filter(isShown)]
  const itemNames = await readPublishedNames(reader, [...ownScreened, ...ownChildren])
  return {
    ...(ownScreened.length === 0
      ? {}
      : { screened: ownScreened.map(each => viewScreened(reading, each, nameOf(each))) }),
    ...(ownChildren.length === 0
      ? {}
      : { children: ownChildren.map(each => viewChild(reading, each, nameOf(each))) }),
    ...(role === 'participant' ? {} : viewParent(caseRow.parent, role === 'applicant')),
  }

  function nameOf({ departmentId, item }: Screened | ChildCase): LocalizedText {
    return itemNames.get(`${departmentId} ${item}`) ?? item
  }
}

/** Departments that the parts of a case name. */
export function departmentsNamed({ screened = [], children = [] }: CaseState): string[] {
  return [...screened, ...children].map(({ departmentId }) => departmentId)
}

function viewScreened(reading: Reading, screened: Screened, itemName: LocalizedText): ScreenedView {
  const { readable, flow, departmentNames } = reading
  const { run, candidate, step, departmentId, answer, text, by, at } = screened
  return {
    run,
    candidate,
    stepKey: flow.places.get(step)?.step.key ?? step,
    departmentName: departmentNames.get(departmentId) ?? '',
    itemName,
    answer,
    ...(text === undefined ? {} : { text }),
    ...(by === undefined || readable.role === 'applicant' ? {} : { by: by.name }),
    at,
    ...startOf(reading, screened),
  }
}

/** Of the department that was asked, and of those who lead the case: the others never start it. */
function startOf({ readable, actor }: Reading, screened: Screened): Pick<ScreenedView, 'start'> {
  const { state } = readable.caseRow
  if (actor.kind !== 'officer' || actor.departmentId === undefined) return {}
  const leads =
    actor.departmentId === state.departmentId &&
    [processAdministratorRole, ...overridingRoles].some(role => actor.roles.includes(role))
  if (!leads && actor.departmentId !== screened.departmentId) return {}
  const refusal = refuseStarting(state, screened, actor)
  if (refusal === undefined) return { start: { isAllowed: true } }
  // What was started stands among the children.
  return refusal.code === 'childOrdered' ? {} : { start: { isAllowed: false, reason: refusal.code } }
}

function viewChild(
  { readable, flow, departmentNames, childDrafts }: Reading,
  child: ChildCase,
  itemName: LocalizedText,
): ChildCaseView {
  const { id, step, departmentId, state, at, number, outcome, reason, caseId } = child
  const isApplicant = readable.role === 'applicant'
  const draftId = state === 'awaited' ? childDrafts.get(id) : undefined
  return {
    id,
    stepKey: flow.places.get(step)?.step.key ?? step,
    departmentName: departmentNames.get(departmentId) ?? '',
    itemName,
    state,
    at,
    ...(number === undefined ? {} : { number }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(reason === undefined || isApplicant ? {} : { reason }),
    ...(caseId === undefined || !isApplicant ? {} : { caseId }),
    ...(draftId === undefined ? {} : { draftId }),
  }
}

import { actsOf, type CaseTask } from '@yibiao/core/flow'
import type { AssigneeRule, FieldAccess, FlowStep } from '@yibiao/schemas'
import { capacitiesOf, type OfficerActor } from '../access/actor.ts'
import type { Reader } from '../db/database.ts'
import type { PublishedVersion } from '../items/read-version.ts'
import { listActiveParticipations } from '../participations/queries.ts'
import type { CaseRow } from './queries.ts'

/** What a reader may see of a case. */
export type ReadableParts = {
  /** By field id; a field that is named nowhere is hidden. */
  mayRead(fieldId: string): boolean
  mayReadMaterials: boolean
  /** 佐证材料 of a task: who works on it, or reads as much of the case as the materials say. Never the applicant. */
  mayReadEvidence(task: string): boolean
  /** The reader works on the case now and sees personal data in full. */
  seesInFull: boolean
}

/** Roles that design, install or audit, and have no business with cases. */
const rolesWithoutCases = new Set(['designer', 'implementer', 'auditor'])
/** Roles that look at every case of the department, without its personal data. */
const overseeingRoles = ['supervisor', 'head', 'administrator']

/** Whether somebody who works in the department sees its cases at all. */
export function handlesCases(actor: OfficerActor): boolean {
  return actor.roles.some(role => !rolesWithoutCases.has(role))
}

/**
 * What an officer of the department that owns the case may read: what the steps allow whose tasks are or were the
 * officer's, or that the officer's roles will handle; everything for those who oversee. Fields added later are hidden
 * unless a step names them.
 */
export function partsForOfficer(
  version: PublishedVersion,
  caseRow: CaseRow,
  actor: OfficerActor,
): ReadableParts {
  const steps = [...version.flow.places.values()].map(({ step }) => step)
  const tasks = caseRow.state.tasks.filter(task => isTaskOf(task, actor))
  const named = new Set(tasks.map(task => task.step))
  const accesses = [
    ...steps.filter(step => named.has(step.id) || handlesStep(step, actor)).flatMap(accessOf),
    ...(version.flow.compiled.followUps ?? [])
      .filter(({ id, assignees }) => named.has(id) || isForRoleOf(assignees, actor))
      .map(({ access }) => access ?? readsAll),
  ]
  const seesInFull = tasks.some(task => isOpenFor(task, actor))
  if (overseeingRoles.some(role => actor.roles.includes(role))) {
    return { mayRead: () => true, mayReadMaterials: true, mayReadEvidence: () => true, seesInFull }
  }
  const read = mergeAccess(accesses)
  const own = new Set(tasks.map(({ id }) => id))
  return { ...read, mayReadEvidence: task => read.mayReadMaterials || own.has(task), seesInFull }
}

/**
 * What an officer of another department may read; undefined when nothing: no participation names a role the officer
 * holds, or it has ended. In full, because a place that is masked cannot be judged: what the question does not need,
 * the step leaves out. Needs the scope of the owner's department.
 */
export async function partsForParticipant(
  reader: Reader,
  caseRow: CaseRow,
  actor: OfficerActor,
): Promise<ReadableParts | undefined> {
  const participations = await listActiveParticipations(reader, {
    departmentId: caseRow.departmentId,
    caseId: caseRow.id,
    participantDepartmentId: actor.departmentId,
  })
  const own = participations.filter(({ role }) => actor.roles.includes(role))
  if (own.length === 0) return undefined
  const read = mergeAccess(own.map(({ access }) => access))
  return { ...read, mayReadEvidence: () => false, seesInFull: true }
}

/** Everything of an own case that the applicant sees. */
export const allParts: ReadableParts = {
  mayRead: () => true,
  mayReadMaterials: true,
  mayReadEvidence: () => false,
  seesInFull: true,
}

/** True when the officer holds or held the task, or may take it. */
export function isTaskOf(task: CaseTask, actor: OfficerActor): boolean {
  return (
    isOneOf(actor, task.holder?.id) ||
    task.candidates.some(candidate =>
      candidate.type === 'person'
        ? isOneOf(actor, candidate.id)
        : candidate.departmentId === actor.departmentId && holdsRole(actor, candidate.role),
    )
  )
}

function isOneOf(actor: OfficerActor, id: string | undefined): boolean {
  return capacitiesOf(actor).some(({ loginId }) => loginId === id)
}

function holdsRole(actor: OfficerActor, role: string): boolean {
  return capacitiesOf(actor).some(({ roles }) => roles.includes(role))
}

function isOpenFor(task: CaseTask, actor: OfficerActor): boolean {
  return task.state === 'claimed' ? isOneOf(actor, task.holder?.id) : task.state === 'open'
}

function handlesStep(step: FlowStep, actor: OfficerActor): boolean {
  if (step.type !== 'userTask' || actsOf(step).length === 0) return false
  return isForRoleOf(step.assignees, actor)
}

function isForRoleOf(assignees: AssigneeRule, actor: OfficerActor): boolean {
  return assignees.type === 'role' && assignees.role.type === 'role' && holdsRole(actor, assignees.role.role)
}

const readsAll: FieldAccess = { form: 'read', materials: 'read' }

/** A step that says nothing about access lets the department's own officers read the form and the materials. */
function accessOf(step: FlowStep): FieldAccess[] {
  if (step.type === 'userTask') return [step.access ?? { form: 'read', materials: 'read' }]
  const asksDepartments = step.type === 'consultation' || step.type === 'screening'
  return asksDepartments ? [step.access] : [{ form: 'read', materials: 'read' }]
}

function mergeAccess(accesses: readonly FieldAccess[]): Pick<ReadableParts, 'mayRead' | 'mayReadMaterials'> {
  return {
    mayRead: fieldId =>
      accesses.some(access => {
        const named = access.fields !== undefined && Object.hasOwn(access.fields, fieldId)
        return (named ? access.fields?.[fieldId] : access.form) !== 'hidden'
      }),
    mayReadMaterials: accesses.some(access => access.materials === 'read'),
  }
}

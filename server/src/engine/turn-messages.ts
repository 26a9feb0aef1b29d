import type { CaseEffect, CaseState, CaseTask } from '@yibiao/core/flow'
import { sql } from 'drizzle-orm'
import type { CaseRow } from '../cases/queries.ts'
import { jsonParameter, parameter } from '../db/statement.ts'
import type { CorrectionClosed } from '../drafts/close-correction.ts'
import { outbox } from '../jobs/tables.ts'
import { licenceIdOf } from '../licences/licence-id.ts'
import type { ParticipantTask } from '../participations/project-task.ts'
import { deriveId } from './derive-id.ts'

/** A document the engine asked for; what it says is worked out when it is delivered, from the events until then. */
export type DocumentMessage = {
  caseId: string
  effectId: string
  template: string
  /** Number of the last event that the document may know of. */
  sequence: number
  /** The consulted department's entry, of a letter to it or its answer. */
  seat?: string
  actor: { key: string; name: string; requestId: string }
}

export type TurnMessage = {
  id: string
  subject: string
  kind: string
  payload: Readonly<Record<string, unknown>>
}

/** Order of what is delivered for a case: its documents first, and apart from them what other departments see. */
export function documentsOf(caseId: string): string {
  return `case:${caseId}`
}

/** Licences to seal have an order of their own: a seal service that does not answer holds up no document. */
export function licencesOf(caseId: string): string {
  return `licences:${caseId}`
}

export function documentMessages(
  caseId: string,
  effects: readonly CaseEffect[],
  state: CaseState,
  actor: DocumentMessage['actor'],
): TurnMessage[] {
  return effects.flatMap(effect => {
    if (effect.type !== 'issueDocument') return []
    const { template, id: effectId, seat } = effect
    const payload: DocumentMessage = {
      caseId,
      effectId,
      template,
      sequence: state.sequence,
      actor,
      ...(seat === undefined ? {} : { seat }),
    }
    return [{ id: deriveId(effectId), subject: documentsOf(caseId), kind: 'caseDocument', payload }]
  })
}

/** A question to a source, for a step of the flow that waits for its answer. */
export type SourceMessage = { caseId: string; runId: string; source: string }

/** The PDF of a licence that the turn has issued, to draw and seal. */
export type LicenceDocumentMessage = { caseId: string; licenceId: string; actor: DocumentMessage['actor'] }

/** Sources that steps of the flow ask; each question in an order of its own, so that none waits for another. */
export function sourceMessages(caseId: string, effects: readonly CaseEffect[]): TurnMessage[] {
  return effects.flatMap((effect): TurnMessage[] => {
    if (effect.type !== 'callSource') return []
    const payload: SourceMessage = { caseId, runId: effect.runId, source: effect.source }
    return [{ id: deriveId(effect.id), subject: `sources:${caseId}`, kind: 'caseSource', payload }]
  })
}

/** PDFs of licences; see `licencesOf`. */
export function licenceMessages(
  caseId: string,
  effects: readonly CaseEffect[],
  actor: DocumentMessage['actor'],
): TurnMessage[] {
  return effects.flatMap((effect): TurnMessage[] => {
    if (effect.type !== 'issueLicence') return []
    const payload: LicenceDocumentMessage = { caseId, licenceId: licenceIdOf(effect), actor }
    return [{ id: deriveId(effect.id), subject: licencesOf(caseId), kind: 'licenceDocument', payload }]
  })
}

/** The applicant's draft of a correction that ended without a submission goes. */
export function correctionMessages(
  caseRow: Pick<CaseRow, 'id' | 'applicantPartyId'>,
  effects: readonly CaseEffect[],
): TurnMessage[] {
  const payload: CorrectionClosed = { partyId: caseRow.applicantPartyId, caseId: caseRow.id }
  return effects.flatMap(effect =>
    effect.type === 'closeCorrection' && effect.cause !== 'submitted'
      ? [{ id: deriveId(effect.id), subject: `corrections:${caseRow.id}`, kind: 'correctionClosed', payload }]
      : [],
  )
}

/** Tasks that belong to other departments: their worklists are told. */
export function participantMessages(
  row: Pick<CaseRow, 'id' | 'number' | 'itemName' | 'submittedAt' | 'departmentId'>,
  projections: readonly ParticipantTask[],
): TurnMessage[] {
  return projections.map(projection => ({
    id: deriveId(`participant ${projection.taskId} ${projection.caseVersion}`),
    subject: `participants:${row.id}`,
    kind: 'participantTask',
    payload: projection,
  }))
}

/** The department that is asked, when it is not the owner. */
export function askedDepartment(
  task: CaseTask,
  ownerDepartmentId: string,
): { departmentId: string; role: string } | null {
  for (const candidate of task.candidates) {
    if (candidate.departmentId === ownerDepartmentId) continue
    return { departmentId: candidate.departmentId, role: candidate.type === 'pool' ? candidate.role : '' }
  }
  return null
}

/** Puts `newMessages` into the outbox. */
export const putMessages = sql`
  insert into ${outbox} (department_id, id, subject, sequence, kind, payload, created_at, due_at)
  select ${parameter('departmentId')}::uuid, m.id, m.subject, m.sequence, m.kind, m.payload,
    ${parameter('now')}::timestamptz, ${parameter('now')}::timestamptz
  from jsonb_to_recordset(${jsonParameter('newMessages')})
    as m(id uuid, subject text, sequence bigint, kind text, payload jsonb)
  on conflict (department_id, id) do nothing`

/** Rows for `putMessages`, as JSON: in their order after those sent before. */
export function messageRows(messages: readonly TurnMessage[], after: number): string {
  return JSON.stringify(messages.map((message, index) => ({ ...message, sequence: after + index + 1 })))
}

import { eq, and } from 'drizzle-orm'
import type { WindowIntake } from '@yibiao/schemas'
import type { Actor, OfficerActor } from '../access/actor.ts'
import { officers } from '../access/policy.ts'
import { auditActorOf, recordAudit } from '../audit/record-audit.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { createDraft } from '../drafts/create-draft.ts'
import { prepareDraft } from '../drafts/prepare-draft.ts'
import { created, ok } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { findAtCounter } from './begin-intake.ts'
import { listOpenIntakes, ofOfficer, type WindowIntakeRow } from './queries.ts'
import { applicantAtCounter } from './stand-in.ts'
import { windowIntakes } from './tables.ts'

export const windowRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/window/intakes',
    summary: 'Begins an application for somebody at the counter, with their agent and number in the queue',
    policy: officers('window'),
    body: 'BeginWindowIntake',
    answer: 'WindowIntake',
    rate: 'submit',
    idempotent: true,
    handler: async ({ context, actor, requestId, body, write }) => {
      const officer = officerOf(actor)
      const found = await findAtCounter(context, officer, body)
      const id = context.newId()
      const row = {
        departmentId: officer.departmentId,
        id,
        officerLoginId: officer.loginId,
        officerName: officer.name,
        itemId: body.itemId,
        ...found,
        authority: body.agent?.authority ?? null,
        queueNumber: body.queueNumber ?? null,
        waitedMinutes: body.waitedMinutes ?? null,
        papers: [],
        createdAt: context.clock.now(),
        closedAt: null,
      }
      const applicant = applicantAtCounter(officer, row)
      const asked = {
        itemId: body.itemId,
        ...(body.situation === undefined ? {} : { situation: body.situation }),
      }
      const prepared = await prepareDraft(context, applicant, asked)
      return write(
        async transaction => {
          if ('refusal' in prepared) throw prepared.refusal
          const { crossRegion = 'none' } = prepared.version.definition.guide
          if (prepared.version.departmentId !== officer.departmentId && crossRegion === 'none')
            throw new AppError('window.otherDepartment')
          const draft = await createDraft(context, transaction, applicant, { ...prepared, body: asked })
          const intake = { ...row, draftId: draft.id }
          await transaction.insert(windowIntakes).values(intake)
          recordAudit(context, transaction, {
            departmentId: officer.departmentId,
            actor: auditActorOf({ actor, requestId }),
            action: 'window.begin',
            subject: { type: 'draft', id: draft.id },
            details: { itemId: body.itemId, hasAgent: body.agent !== undefined },
          })
          return created(toView(intake), `/api/drafts/${draft.id}`)
        },
        { partyId: found.partyId },
      )
    },
  }),
  route({
    method: 'GET',
    path: '/api/window/intakes',
    summary: 'What the officer has begun at the counter and not handed in',
    policy: officers('window'),
    answer: 'WindowIntakes',
    rate: 'read',
    handler: async ({ actor, read }) =>
      ok({ entries: (await read(reader => listOpenIntakes(reader, officerOf(actor)))).map(toView) }),
  }),
  route({
    method: 'PUT',
    path: '/api/window/intakes/:intakeId/papers',
    summary: 'Which papers were handed over: originals, copies, and what was put right on the spot',
    policy: officers('window'),
    body: 'WindowPapers',
    answer: 'WindowIntake',
    rate: 'write',
    handler: async ({ context, actor, requestId, params, body, write }) => {
      const officer = officerOf(actor)
      return write(async transaction => {
        const [row] = await transaction
          .update(windowIntakes)
          .set({ papers: [...body.papers] })
          .where(and(eq(windowIntakes.id, params.intakeId), ofOfficer(officer)))
          .returning()
        if (row === undefined) throw new AppError('request.notFound')
        recordAudit(context, transaction, {
          departmentId: officer.departmentId,
          actor: auditActorOf({ actor, requestId }),
          action: 'window.papers',
          subject: { type: 'draft', id: row.draftId },
          details: { papers: body.papers },
        })
        return ok(toView(row))
      })
    },
  }),
]

/** After the case was made: the intake is over. Repeating it changes nothing. */
export async function closeIntake(
  context: Parameters<typeof prepareDraft>[0],
  { departmentId, intakeId }: { departmentId: string; intakeId: string },
): Promise<void> {
  await withTransaction(context.database, { departmentId }, transaction =>
    transaction
      .update(windowIntakes)
      .set({ closedAt: context.clock.now() })
      .where(and(eq(windowIntakes.departmentId, departmentId), eq(windowIntakes.id, intakeId))),
  )
}

function officerOf(actor: Actor): OfficerActor {
  if (actor.type !== 'officer') throw new AppError('request.forbidden')
  return actor
}

function toView(row: WindowIntakeRow): WindowIntake {
  return {
    id: row.id,
    itemId: row.itemId,
    draftId: row.draftId,
    actingName: row.actingName,
    papers: row.papers,
    createdAt: row.createdAt.toISOString(),
    ...(row.queueNumber === null ? {} : { queueNumber: row.queueNumber }),
    ...(row.waitedMinutes === null ? {} : { waitedMinutes: row.waitedMinutes }),
  }
}

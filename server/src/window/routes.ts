import { and, eq } from 'drizzle-orm'
import { officerOf } from '../access/officer-of.ts'
import { officers } from '../access/policy.ts'
import { removeFiles } from '../attachments/remove-files.ts'
import { auditActorOf, recordAudit } from '../audit/record-audit.ts'
import { createDraft } from '../drafts/create-draft.ts'
import { prepareDraft } from '../drafts/prepare-draft.ts'
import { documentFile } from '../documents/document-file.ts'
import { created, noContent, ok } from '../http/answer.ts'
import { textParameter } from '../http/query-parameters.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { findAtCounter } from './begin-intake.ts'
import { findReceipt, findReceiptDocument } from './find-receipt.ts'
import { giveUp } from './give-up.ts'
import { listItemsAtCounter } from './list-items.ts'
import { findOpenIntake, listIntakes, ofOfficer, toIntakeView } from './queries.ts'
import { applicantAtCounter, fillsForOthers } from './stand-in.ts'
import { windowIntakes } from './tables.ts'

export const windowRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/window/items',
    summary:
      'Items the counter takes applications for: the own ones, and those that others opened to every counter',
    policy: officers('window'),
    query: { query: textParameter('Words that must all occur.') },
    answer: 'WindowItems',
    rate: 'search',
    handler: async ({ actor, query, read }) => {
      const { departmentId } = officerOf(actor)
      return ok(await read(reader => listItemsAtCounter(reader, { departmentId, query: query.query })))
    },
  }),
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
        isTest: false,
        authority: body.agent?.authority ?? null,
        queueNumber: body.queueNumber ?? null,
        waitedMinutes: body.waitedMinutes ?? null,
        papers: [],
        createdAt: context.clock.now(),
        closedAt: null,
        handedIn: null,
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
          const intake = { ...row, draftId: draft.id, itemName: draft.itemName }
          await transaction.insert(windowIntakes).values(intake)
          recordAudit(context, transaction, {
            departmentId: officer.departmentId,
            actor: auditActorOf({ actor, requestId }),
            action: 'window.begin',
            subject: { type: 'draft', id: draft.id },
            details: { itemId: body.itemId, hasAgent: body.agent !== undefined },
          })
          return created(toIntakeView(intake), `/api/drafts/${draft.id}`)
        },
        { partyId: found.partyId },
      )
    },
  }),
  route({
    method: 'GET',
    path: '/api/window/intakes',
    summary: 'What the officer has begun at the counter and not handed in, and what was handed in today',
    policy: officers(...fillsForOthers),
    answer: 'WindowIntakes',
    rate: 'read',
    handler: async ({ context, actor, read }) => {
      const rows = await read(reader => listIntakes(context, reader, officerOf(actor)))
      return ok({ entries: rows.map(toIntakeView) })
    },
  }),
  route({
    method: 'PUT',
    path: '/api/window/intakes/:intakeId/papers',
    summary: 'Which papers were handed over: originals, copies, and what was put right on the spot',
    policy: officers(...fillsForOthers),
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
        return ok(toIntakeView(row))
      })
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/window/intakes/:intakeId',
    summary: 'Gives an intake up: its draft is thrown away with its files',
    policy: officers(...fillsForOthers),
    answer: null,
    rate: 'write',
    handler: async ({ context, actor, requestId, params, read, write }) => {
      const officer = officerOf(actor)
      const intake = await read(reader => findOpenIntake(reader, officer, params.intakeId))
      if (intake === undefined) throw new AppError('request.notFound')
      const auditActor = auditActorOf({ actor, requestId })
      const files: string[] = []
      const answer = await write(
        async transaction => {
          files.push(...(await giveUp(context, transaction, officer, { intake, auditActor })))
          return noContent()
        },
        { partyId: intake.partyId },
      )
      await removeFiles(context, files)
      return answer
    },
  }),
  route({
    method: 'GET',
    path: '/api/window/intakes/:intakeId/receipt',
    summary:
      'Number and query password of an application the officer took today, with the documents for the applicant',
    policy: officers(...fillsForOthers),
    answer: 'WindowReceipt',
    rate: 'read',
    handler: async ({ context, actor, requestId, params }) =>
      ok(
        await findReceipt(context, officerOf(actor), {
          intakeId: params.intakeId,
          auditActor: auditActorOf({ actor, requestId }),
        }),
      ),
  }),
  route({
    method: 'GET',
    path: '/api/window/intakes/:intakeId/documents/:documentId',
    summary: 'One of the documents for the applicant as PDF',
    policy: officers(...fillsForOthers),
    answer: null,
    rate: 'read',
    handler: async ({ context, actor, params }) =>
      documentFile(await findReceiptDocument(context, officerOf(actor), params)),
  }),
]

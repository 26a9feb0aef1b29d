import { explainClocks } from '@yibiao/core/flow'
import { actorKeyOf, type Actor } from '../access/actor.ts'
import { applicants, officers, type Policy } from '../access/policy.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import { listChildDrafts } from '../children/find-child.ts'
import { withReader } from '../db/with-transaction.ts'
import { applicantOf } from '../drafts/find-draft.ts'
import { findCorrectionDraft, ownerOf } from '../drafts/queries.ts'
import { startCorrection } from '../drafts/start-correction.ts'
import { viewDraft } from '../drafts/view-draft.ts'
import { commandIdOf } from '../engine/command-id.ts'
import { engineActorOf } from '../engine/engine-actor.ts'
import { todayOf, type AdvancedCase } from '../engine/advance-case.ts'
import { ok } from '../http/answer.ts'
import { choiceParameter, languageParameter, textParameter } from '../http/query-parameters.ts'
import { readRevision } from '../http/revision.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { handlesCases } from './case-access.ts'
import { loadApplicantFacts } from './applicant-facts.ts'
import { askBefore } from './ask-before.ts'
import { caseStatuses } from './case-statuses.ts'
import { findReadableCase } from './find-readable-case.ts'
import { listCases } from './list-cases.ts'
import { listColleagues } from './list-colleagues.ts'
import { loadCaseWorld } from './load-case-world.ts'
import { lockReadableCase } from './lock-command-case.ts'
import { previewDocument } from './preview-document.ts'
import { printCaseForm } from './print-case-form.ts'
import { recordReading } from './record-reading.ts'
import { requireDocuments } from './require-documents.ts'
import { runOnLocked } from './run-command.ts'
import { settleCommand } from './settle-command.ts'
import { viewCase } from './view-case.ts'

const cursor = textParameter('Of the page before', 400)

export const caseRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/my/cases',
    summary: 'Cases of the party that is signed in, newest first',
    policy: applicants(),
    query: { cursor },
    answer: 'CasePage',
    rate: 'read',
    handler: async ({ context, actor, query, read }) => {
      const owner = { partyId: applicantOf(actor).partyId }
      return ok(await read(reader => listCases(context, reader, { owner, cursor: query.cursor })))
    },
  }),
  route({
    method: 'POST',
    path: '/api/my/cases/:caseId/correction',
    summary: 'Opens what was asked to be corrected; the same draft again when it is open already',
    policy: applicants(),
    body: 'Empty',
    answer: 'DraftView',
    rate: 'submit',
    idempotent: true,
    handler: async ({ context, actor, params, write }) => {
      const { partyId } = applicantOf(actor)
      const { caseRow, scope } = await findReadableCase(context, actor, params.caseId)
      const place = { partyId, departmentId: caseRow.departmentId, caseId: params.caseId }
      const facts = await loadApplicantFacts(context, applicantOf(actor))
      return write(async transaction => {
        const draft = await startCorrection(context, transaction, place)
        return ok(await viewDraft(context, transaction, draft, facts))
      }, scope)
    },
  }),
  route({
    method: 'GET',
    path: '/api/cases',
    summary: 'Cases of the department by number, name, document or status',
    policy: officers(),
    query: {
      query: textParameter(
        'Beginning of the number, part of the name of the applicant, or a whole document number',
        100,
      ),
      status: choiceParameter('Status', caseStatuses),
      cursor,
    },
    answer: 'CasePage',
    rate: 'search',
    handler: async ({ context, actor, query, read }) => {
      if (actor.type !== 'officer' || !handlesCases(actor)) throw new AppError('request.forbidden')
      const owner = { departmentId: actor.departmentId }
      return ok(await read(reader => listCases(context, reader, { owner, ...query })))
    },
  }),
  route({
    method: 'GET',
    path: '/api/cases/:caseId/clock',
    summary: 'Every day of every limit, with why it counts or not',
    policy: officers(),
    answer: 'ClockExplanation',
    rate: 'read',
    handler: async ({ context, actor, params }) => {
      const { caseRow, scope } = await findReadableCase(context, actor, params.caseId)
      const world = await withReader(context.database, scope, reader =>
        loadCaseWorld(context, reader, caseRow),
      )
      const { limits } = world.version.definition
      return ok(explainClocks(caseRow.state, limits, world.calendar, todayOf(context)))
    },
  }),
  route({
    method: 'GET',
    path: '/api/cases/:caseId/colleagues',
    summary: 'Officers whom the work can be passed to, or who can be asked',
    policy: officers(),
    answer: 'Colleagues',
    rate: 'read',
    handler: async ({ context, actor, params }) => {
      const { caseRow, role, scope } = await findReadableCase(context, actor, params.caseId)
      if (actor.type !== 'officer' || role !== 'officer') throw new AppError('request.forbidden')
      return ok(
        await withReader(context.database, scope, reader =>
          listColleagues(reader, caseRow.departmentId, actor.loginId),
        ),
      )
    },
  }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/preview',
    summary: 'A document as the command would issue it, as PDF; nothing is issued',
    policy: officers(),
    body: 'PreviewDocument',
    answer: null,
    rate: 'write',
    handler: async ({ context, actor, requestId, params, body }) => {
      if (actor.type !== 'officer') throw new AppError('request.forbidden')
      const readable = await findReadableCase(context, actor, params.caseId)
      const { name, pdf } = await previewDocument(context, actor, readable, body)
      const audited = auditActorOf({ actor, requestId })
      await recordReading(context, readable, audited, 'document.preview', { template: body.template })
      return {
        status: 200,
        file: { bytes: pdf, mediaType: 'application/pdf', name: `${name}.pdf`, inline: true },
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/my/cases/:caseId/form',
    summary: 'The filled form as it was judged, as PDF',
    policy: applicants(),
    query: { language: languageParameter },
    answer: null,
    rate: 'search',
    handler: async ({ context, actor, params, query }) =>
      printCaseForm(
        context,
        await findReadableCase(context, actor, params.caseId),
        query.language ?? 'zh-CN',
      ),
  }),
  ...caseAndCommands('/api/my/cases/:caseId', applicants()),
  ...caseAndCommands('/api/cases/:caseId', officers()),
]

/** One case and what can be done to it: the same for applicants and officers, each as far as they may. */
function caseAndCommands(path: '/api/my/cases/:caseId' | '/api/cases/:caseId', policy: Policy): Route[] {
  return [
    route({
      method: 'GET',
      path,
      summary: 'One case as the reader may see it',
      policy,
      answer: 'CaseView',
      rate: 'read',
      handler: async ({ context, actor, requestId, params }) => {
        const readable = await findReadableCase(context, actor, params.caseId)
        if (readable.parts.seesInFull) {
          await recordReading(context, readable, auditActorOf({ actor, requestId }), 'case.view')
        }
        return ok(
          await withReader(context.database, readable.scope, async reader => {
            const drafts =
              actor.type === 'applicant'
                ? {
                    correction: await findCorrectionDraft(reader, actor.partyId, params.caseId),
                    children: await listChildDrafts(reader, ownerOf(actor), params.caseId),
                  }
                : {}
            return viewCase(context, reader, readable, engineActorOf(personOf(actor)), drafts)
          }),
        )
      },
    }),
    route({
      method: 'POST',
      path: `${path}/commands` as const,
      summary: 'Does something to a case, on the version the actor saw (If-Match)',
      policy,
      body: 'RunCommand',
      answer: 'CommandDone',
      rate: 'submit',
      idempotent: true,
      handler: async ({ context, actor, requestId, params, body, header, writeOn }) => {
        const { caseId } = params
        const expectedVersion = readRevision(header('if-match'))
        const commandId = commandIdOf(actorKeyOf(actor), header('idempotency-key') ?? '', caseId)
        const auditActor = auditActorOf({ actor, requestId })
        const { command } = body
        const asked = await askBefore(context, actor, {
          caseId,
          command,
          expectedVersion,
          actor: engineActorOf(personOf(actor)),
          actorKey: actorKeyOf(actor),
          auditActor,
        })
        if (actor.type === 'officer' && asked.changed.length === 0)
          await requireDocuments(context, actor, { caseId, command })
        let advanced: AdvancedCase | undefined
        const answer = await writeOn(
          transaction => lockReadableCase(transaction, actor, caseId),
          async (transaction, locked) => {
            // Only now: the act that is repeated may have ended the actor's part in the case.
            if (locked === undefined) throw new AppError('request.notFound')
            const { changed, verification } = asked
            if (changed.length > 0)
              throw new AppError('case.valuesChanged', { count: changed.length, paths: changed })
            advanced = await runOnLocked(context, transaction, locked, {
              command,
              commandId,
              expectedVersion,
              verification,
              actor: engineActorOf(personOf(actor)),
              auditActor,
            })
            const { version, status } = advanced.caseRow
            return ok({ caseId, version, status, documents: [] })
          },
        )
        // Not stored with the answer: a repeated request finds the same documents by the same command.
        const documents = await settleCommand(context, actor, { caseId, commandId, advanced })
        return { ...answer, body: { ...answer.body, documents } }
      },
    }),
  ]
}

function personOf(actor: Actor): Parameters<typeof engineActorOf>[0] {
  if (actor.type !== 'officer' && actor.type !== 'applicant') throw new AppError('request.forbidden')
  return actor
}

import { actorKeyOf } from '../access/actor.ts'
import { applicants } from '../access/policy.ts'
import { removeFiles } from '../attachments/remove-files.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import { loadApplicantFacts } from '../cases/applicant-facts.ts'
import { commandIdOf } from '../engine/command-id.ts'
import { ordersPapers, settleCase } from '../engine/settle-case.ts'
import { created, noContent, ok } from '../http/answer.ts'
import { idParameter } from '../http/query-parameters.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { changeDraft } from './change-draft.ts'
import { contestValue } from './contest-value.ts'
import { createDraft } from './create-draft.ts'
import { deleteDraft } from './delete-draft.ts'
import { applicantOf, findDraft } from './find-draft.ts'
import { listDrafts } from './list-drafts.ts'
import { loadDraftWorld } from './load-draft-world.ts'
import { loadOpenCheck } from './load-open-check.ts'
import { askForMove, moveDraft, previewMove } from './move-draft.ts'
import { prepareDraft } from './prepare-draft.ts'
import { askSources } from './prefill-draft.ts'
import { lockDraft, ownerOf, readDraft } from './queries.ts'
import { recheckSources } from './recheck-sources.ts'
import { storePrefill } from './store-prefill.ts'
import type { Submitted } from './submit-application.ts'
import { lockForSubmission, submitDraft } from './submit-draft.ts'
import { closeIntake } from '../window/hand-in.ts'
import { viewDraft } from './view-draft.ts'
import { readVersion } from '../items/read-version.ts'

export const draftRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/drafts',
    summary: 'Begins an application, beside those begun before',
    policy: applicants(),
    body: 'CreateDraft',
    answer: 'DraftView',
    rate: 'submit',
    idempotent: true,
    handler: async ({ context, actor, body, write }) => {
      const applicant = applicantOf(actor)
      const prepared = await prepareDraft(context, applicant, body)
      return write(async transaction => {
        // A repeated request is answered before this: what is begun by now may be its own.
        if ('refusal' in prepared) throw prepared.refusal
        const draft = await createDraft(context, transaction, applicant, { ...prepared, body })
        const view = await viewDraft(context, transaction, draft, prepared.applicant)
        return created(view, `/api/drafts/${draft.id}`)
      })
    },
  }),
  route({
    method: 'GET',
    path: '/api/drafts',
    summary: 'Applications and corrections begun and not submitted, last changed first',
    policy: applicants(),
    query: { itemId: idParameter('Only drafts of this item') },
    answer: 'DraftPage',
    rate: 'read',
    handler: async ({ context, actor, query, locale, read }) => {
      const asked = { owner: ownerOf(applicantOf(actor)), itemId: query.itemId, locale }
      return ok({ entries: await read(reader => listDrafts(context, reader, asked)) })
    },
  }),
  route({
    method: 'GET',
    path: '/api/drafts/:draftId',
    summary: 'One draft with answers, sources and materials',
    policy: applicants(),
    atCounter: true,
    answer: 'DraftView',
    rate: 'read',
    handler: async ({ context, actor, params, read }) => {
      const applicant = applicantOf(actor)
      const facts = await loadApplicantFacts(context, applicant)
      return ok(
        await read(async reader => {
          const draft = await readDraft(context, reader, ownerOf(applicant), params.draftId)
          return viewDraft(context, reader, draft, facts)
        }),
      )
    },
  }),
  route({
    method: 'PATCH',
    path: '/api/drafts/:draftId',
    summary: 'Saves changed answers; conflicts show both values',
    policy: applicants(),
    atCounter: true,
    body: 'ChangeDraft',
    answer: 'DraftChanged',
    rate: 'write',
    handler: async ({ context, actor, params, body, write }) => {
      const applicant = applicantOf(actor)
      const found = await findDraft(context, applicant, params.draftId)
      if (found === undefined) throw new AppError('request.notFound')
      // The department is needed to read what was handed in with a case; an application is the party's alone.
      const scope = found.draft.kind === 'correction' ? { departmentId: found.draft.departmentId } : {}
      return write(async transaction => {
        const draft = await lockDraft(context, transaction, found.draft, params.draftId)
        const version = await readVersion(transaction, draft.itemId, draft.itemVersion)
        const isOpen = await loadOpenCheck(context, transaction, draft, found.applicant)
        const { form } = version.definition
        const { changes, page } = body
        return ok(await changeDraft(context, transaction, draft, { form, changes, page, isOpen }))
      }, scope)
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/drafts/:draftId',
    summary: 'Throws a draft away with its files',
    policy: applicants(),
    answer: null,
    rate: 'write',
    handler: async ({ context, actor, params, write }) => {
      const applicant = applicantOf(actor)
      const found = await findDraft(context, applicant, params.draftId)
      // A case of another department may wait for it, and is told through the department it goes to.
      const scope = { departmentId: found?.draft.departmentId }
      const files: string[] = []
      const answer = await write(async transaction => {
        files.push(...(await deleteDraft(context, transaction, ownerOf(applicant), params.draftId)))
        return noContent()
      }, scope)
      await removeFiles(context, files)
      return answer
    },
  }),
  route({
    method: 'POST',
    path: '/api/drafts/:draftId/prefill',
    summary: "Asks the item's sources again",
    policy: applicants(),
    atCounter: true,
    body: 'PrefillDraft',
    answer: 'DraftView',
    rate: 'submit',
    idempotent: true,
    handler: async ({ context, actor, params, body, read, write }) => {
      const applicant = applicantOf(actor)
      const found = await findDraft(context, applicant, params.draftId)
      const prefill =
        found === undefined
          ? undefined
          : await askSources(context, applicant, {
              ...(await read(reader => loadDraftWorld(context, reader, found.draft, found.applicant))),
              applicant: found.applicant,
              answers: found.draft.answers,
              asked: body,
            })
      return write(async transaction => {
        if (found === undefined || prefill === undefined) throw new AppError('request.notFound')
        const target = { owner: found.draft, draftId: params.draftId }
        const draft = await storePrefill(context, transaction, target, prefill)
        return ok(await viewDraft(context, transaction, draft, found.applicant))
      })
    },
  }),
  route({
    method: 'GET',
    path: '/api/drafts/:draftId/update',
    summary: 'What moving the draft to the version in use would change, keep and leave',
    policy: applicants(),
    atCounter: true,
    answer: 'DraftUpdate',
    rate: 'read',
    handler: async ({ context, actor, params, read }) => {
      const owner = ownerOf(applicantOf(actor))
      return ok(
        await read(async reader =>
          previewMove(reader, await readDraft(context, reader, owner, params.draftId)),
        ),
      )
    },
  }),
  route({
    method: 'POST',
    path: '/api/drafts/:draftId/move',
    summary: 'Moves the draft to the version in use with every answer that has a place there',
    policy: applicants(),
    atCounter: true,
    body: 'MoveDraft',
    answer: 'DraftView',
    rate: 'submit',
    idempotent: true,
    handler: async ({ context, actor, params, body, write }) => {
      const applicant = applicantOf(actor)
      const found = await findDraft(context, applicant, params.draftId)
      // A repeated request finds the draft moved already: it is answered from what was stored.
      const isPending = found !== undefined && found.draft.itemVersion < body.toVersion
      const prefill = isPending ? await askForMove(context, applicant, found) : undefined
      return write(async transaction => {
        if (found === undefined) throw new AppError('request.notFound')
        if (prefill === undefined) throw new AppError('draft.upToDate')
        const target = { draftId: params.draftId, body, prefill, found }
        const draft = await moveDraft(context, transaction, target)
        return ok(await viewDraft(context, transaction, draft, found.applicant))
      })
    },
  }),
  route({
    method: 'POST',
    path: '/api/drafts/:draftId/contest',
    summary: 'Says that an official value is wrong and opens its field',
    policy: applicants(),
    atCounter: true,
    body: 'ContestValue',
    answer: 'DraftView',
    rate: 'write',
    idempotent: true,
    handler: async ({ context, actor, requestId, params, body, write }) => {
      const found = await findDraft(context, applicantOf(actor), params.draftId)
      return write(
        async transaction => {
          if (found === undefined) throw new AppError('request.notFound')
          const draft = await lockDraft(context, transaction, found.draft, params.draftId)
          const audited = auditActorOf({ actor, requestId })
          const contested = await contestValue(context, transaction, draft, body, audited)
          return ok(await viewDraft(context, transaction, contested, found.applicant))
        },
        { departmentId: found?.draft.departmentId },
      )
    },
  }),
  route({
    method: 'POST',
    path: '/api/drafts/:draftId/submit',
    summary:
      'Submits an application or a correction; 422 with issues by path when it is not acceptable, 409 with differences when sources say something else by now',
    policy: applicants(),
    atCounter: true,
    body: 'SubmitDraft',
    answer: 'Receipt',
    rate: 'submit',
    idempotent: true,
    handler: async ({ context, actor, requestId, params, body, header, writeOn }) => {
      const applicant = applicantOf(actor)
      const found = await findDraft(context, applicant, params.draftId)
      const rechecked =
        found === undefined ? undefined : await recheckSources(context, applicant, found, body.revision)
      const commandId = commandIdOf(actorKeyOf(actor), header('idempotency-key') ?? '', params.draftId)
      let submitted: Submitted | undefined
      const answer = await writeOn(
        async transaction =>
          found === undefined ? undefined : lockForSubmission(context, transaction, found),
        async (transaction, locked) => {
          if (found === undefined || locked === undefined) throw new AppError('request.notFound')
          requireUnchanged(rechecked)
          submitted = await submitDraft(context, transaction, locked, {
            actor: applicant,
            auditActor: auditActorOf({ actor, requestId }),
            applicant: found.applicant,
            body,
            commandId,
          })
          if (applicant.counter !== undefined) closeIntake(context, transaction, applicant.counter, submitted)
          return created(submitted.receipt, `/api/my/cases/${submitted.receipt.caseId}`)
        },
        { departmentId: found?.draft.departmentId },
      )
      if (submitted !== undefined) {
        await removeFiles(context, submitted.unusedFiles)
        if (ordersPapers(submitted.effects))
          await settleCase(context, submitted.departmentId, submitted.receipt.caseId)
      }
      return answer
    },
  }),
]

/** @throws AppError `draft.sourcesChanged` with every difference: the applicant confirms by submitting again. */
function requireUnchanged(rechecked: Awaited<ReturnType<typeof recheckSources>> | undefined): void {
  if (rechecked === undefined || rechecked.differences.length === 0) return
  const { differences, revision } = rechecked
  throw new AppError('draft.sourcesChanged', { count: differences.length, revision, differences })
}

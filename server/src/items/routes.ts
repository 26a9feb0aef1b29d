import { validateDocument } from '@yibiao/schemas'
import { everyone, officers } from '../access/policy.ts'
import { departmentOf } from '../access/department-of.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import { findDepartment } from '../departments/queries.ts'
import { created, etagOf, noContent, ok } from '../http/answer.ts'
import { pageSize, readCursor, toPage, writeCursor } from '../http/cursor.ts'
import { idParameter, languageParameter, textParameter } from '../http/query-parameters.ts'
import { readRevision } from '../http/revision.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { changeItemState } from './change-item-state.ts'
import { createItem } from './create-item.ts'
import { evaluateForm } from './evaluate-form.ts'
import { judgeGates } from './judge-gates.ts'
import { judgeImpact } from './judge-impact.ts'
import { playTests } from './play-tests.ts'
import { presenceRoutes } from './presence-routes.ts'
import { printBlankForm } from './print-blank-form.ts'
import { publicationRoutes } from './publication-routes.ts'
import { publishItem } from './publish-item.ts'
import {
  findPublishedItem,
  listItems,
  listVersions,
  readItem,
  searchPublishedItems,
  toDesignItem,
  toSummary,
} from './queries.ts'
import { readVersion } from './read-version.ts'
import { saveItem } from './save-item.ts'
import { snapshotRoutes } from './snapshot-routes.ts'
import { starterDefinition } from './starter-definition.ts'
import { readPublishedItem } from './view-published-item.ts'
import { writeAnswersTypes } from './write-answers-types.ts'

const designers = officers('designer', 'implementer')

/** Items as applicants find them. */
const publicRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/items',
    summary: 'Items that take applications, by words and department',
    policy: everyone(),
    query: {
      query: textParameter('Words that must all occur.'),
      departmentId: idParameter('Only this department.'),
      cursor: textParameter('From `nextCursor`.', 400),
    },
    answer: 'ItemPage',
    rate: 'read',
    handler: async ({ query, read }) => {
      const cursor = readCursor(query.cursor)
      const rows = await read(reader =>
        searchPublishedItems(reader, {
          query: query.query,
          departmentId: query.departmentId,
          before: cursor && { publishedAt: cursor.at, itemId: cursor.id },
          size: pageSize + 1,
        }),
      )
      return ok(
        toPage(
          rows,
          row => ({
            itemId: row.itemId,
            key: row.key,
            name: row.name,
            departmentName: row.departmentName,
            summary: row.summary,
            caseType: row.caseType,
            promised: row.promised,
            isOnline: row.state === 'inUse',
          }),
          row => writeCursor(row.publishedAt, row.itemId),
        ),
      )
    },
  }),
  route({
    method: 'GET',
    path: '/api/items/:itemId',
    summary: 'The version of an item that is in use',
    policy: everyone(),
    answer: 'PublishedItem',
    rate: 'read',
    handler: async ({ params, read }) =>
      read(async reader => {
        const item = await findPublishedItem(reader, params.itemId)
        if (item === undefined || item.state === 'cancelled') throw new AppError('request.notFound')
        return ok(await readPublishedItem(reader, item, item.version))
      }),
  }),
  route({
    method: 'GET',
    path: '/api/items/:itemId/blank-form',
    summary: 'The form to fill in by hand, as PDF',
    policy: everyone(),
    query: { language: languageParameter },
    answer: null,
    rate: 'search',
    handler: async ({ params, query, read }) => {
      const { item, version } = await read(async reader => {
        const found = await findPublishedItem(reader, params.itemId)
        if (found === undefined || found.state === 'cancelled') throw new AppError('request.notFound')
        return { item: found, version: await readVersion(reader, found.itemId, found.version) }
      })
      return printBlankForm(version, item.departmentName, query.language ?? 'zh-CN')
    },
  }),
  route({
    method: 'GET',
    path: '/api/items/:itemId/versions/:version',
    summary: 'A published version, as drafts and cases pinned to it need it',
    policy: everyone(),
    answer: 'PublishedItem',
    rate: 'read',
    handler: async ({ params, read }) =>
      read(async reader => {
        const item = await findPublishedItem(reader, params.itemId)
        const version = /^[1-9]\d{0,8}$/.test(params.version) ? Number(params.version) : undefined
        if (item === undefined || version === undefined) throw new AppError('request.notFound')
        return ok(await readPublishedItem(reader, item, version))
      }),
  }),
]

/** Items as their department designs them. */
const designRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/design/items',
    summary: "The department's items, last changed first",
    policy: designers,
    query: { cursor: textParameter('From `nextCursor`.', 400) },
    answer: 'DesignItemPage',
    rate: 'read',
    handler: async ({ actor, query, read }) => {
      const cursor = readCursor(query.cursor)
      const rows = await read(reader =>
        listItems(reader, departmentOf(actor), {
          before: cursor && { updatedAt: cursor.at, id: cursor.id },
          size: pageSize + 1,
        }),
      )
      return ok(toPage(rows, toSummary, row => writeCursor(row.updatedAt, row.id)))
    },
  }),
  route({
    method: 'POST',
    path: '/api/design/items',
    summary: 'Makes an item with a starter form and flow',
    policy: designers,
    body: 'CreateItem',
    answer: 'DesignItem',
    rate: 'write',
    idempotent: true,
    handler: request =>
      request.write(async transaction => {
        const departmentId = departmentOf(request.actor)
        const department = await findDepartment(transaction, departmentId)
        if (department === undefined) throw new AppError('request.notFound')
        const item = await createItem(
          request.context,
          transaction,
          { departmentId, definition: starterDefinition({ ...request.body, department }) },
          auditActorOf(request),
        )
        return created(item, `/api/design/items/${item.id}`, etagOf(item.revision))
      }),
  }),
  route({
    method: 'GET',
    path: '/api/design/items/:itemId',
    summary: 'The draft of an item',
    policy: designers,
    answer: 'DesignItem',
    rate: 'read',
    handler: async ({ actor, params, read }) => {
      const item = await read(reader => readItem(reader, departmentOf(actor), params.itemId))
      return ok(toDesignItem(item), etagOf(item.revision))
    },
  }),
  route({
    method: 'GET',
    path: '/api/design/items/:itemId/answers-types',
    summary: 'TypeScript types of the answers to the form of the draft',
    policy: designers,
    answer: 'AnswersTypes',
    rate: 'read',
    handler: async ({ actor, params, read }) => {
      const item = await read(reader => readItem(reader, departmentOf(actor), params.itemId))
      const form = validateDocument('FormDefinition', item.definition['form'])
      if (!('document' in form)) throw new AppError('request.notFound')
      return ok({ revision: item.revision, types: await writeAnswersTypes(form.document) })
    },
  }),
  route({
    method: 'PUT',
    path: '/api/design/items/:itemId',
    summary: 'Saves the draft over the revision named in If-Match',
    policy: designers,
    body: 'SaveItem',
    answer: 'ItemSaved',
    rate: 'write',
    maxBytes: 4_000_000,
    handler: request => {
      const seen = readRevision(request.header('if-match'))
      return request.write(async transaction => {
        const saved = await saveItem(
          request.context,
          transaction,
          {
            departmentId: departmentOf(request.actor),
            itemId: request.params.itemId,
            seen,
            definition: request.body.definition,
          },
          auditActorOf(request),
        )
        return ok(saved, etagOf(saved.revision))
      })
    },
  }),
  route({
    method: 'POST',
    path: '/api/design/form-evaluations',
    summary: 'How each field of a form stands with some answers, and what a submission of them would be told',
    policy: designers,
    body: 'EvaluateForm',
    answer: 'FormEvaluation',
    rate: 'write',
    maxBytes: 4_000_000,
    handler: async ({ context, actor, body, read }) =>
      ok(await read(reader => evaluateForm(context, reader, departmentOf(actor), body))),
  }),
  route({
    method: 'GET',
    path: '/api/design/items/:itemId/gates',
    summary: 'Preconditions of publishing, and what would change',
    policy: designers,
    answer: 'PublishGates',
    rate: 'read',
    handler: async ({ actor, params, read }) => {
      await playTests(read, departmentOf(actor), params.itemId)
      return ok(
        await read(
          async reader => {
            const item = await readItem(reader, departmentOf(actor), params.itemId)
            return { ...(await judgeGates(reader, item)), impact: await judgeImpact(reader, item) }
          },
          publishingScope(departmentOf(actor)),
        ),
      )
    },
  }),
  route({
    method: 'POST',
    path: '/api/design/items/:itemId/publish',
    summary: 'Freezes the draft as the next version and puts it in use',
    policy: designers,
    body: 'PublishItem',
    answer: 'ItemPublished',
    rate: 'write',
    idempotent: true,
    handler: async request => {
      await playTests(request.read, departmentOf(request.actor), request.params.itemId)
      return request.write(async transaction => {
        const { revision, note, startsAt } = request.body
        const target = { departmentId: departmentOf(request.actor), itemId: request.params.itemId }
        const start = startsAt === undefined ? undefined : new Date(startsAt)
        return ok(
          await publishItem(
            request.context,
            transaction,
            { ...target, revision, note, startsAt: start },
            auditActorOf(request),
          ),
        )
      })
    },
  }),
  route({
    method: 'GET',
    path: '/api/design/items/:itemId/versions',
    summary: 'Published versions, newest first',
    policy: designers,
    answer: 'ItemVersionPage',
    rate: 'read',
    handler: async ({ actor, params, read }) => {
      const departmentId = departmentOf(actor)
      const versions = await read(async reader => {
        await readItem(reader, departmentId, params.itemId)
        return listVersions(reader, departmentId, params.itemId)
      })
      return ok({
        entries: versions.map(({ note, publishedAt, approvedBy, startsAt, ...version }) => ({
          ...version,
          publishedAt: publishedAt.toISOString(),
          ...(note === null ? {} : { note }),
          ...(approvedBy === null ? {} : { approvedBy }),
          ...(startsAt === null ? {} : { startsAt: startsAt.toISOString() }),
        })),
      })
    },
  }),
  route({
    method: 'POST',
    path: '/api/design/items/:itemId/state',
    summary: 'Suspends, resumes or cancels an item',
    policy: designers,
    body: 'ChangeItemState',
    answer: null,
    rate: 'write',
    handler: request =>
      request.write(async transaction => {
        const target = { departmentId: departmentOf(request.actor), itemId: request.params.itemId }
        await changeItemState(
          request.context,
          transaction,
          { ...target, ...request.body },
          auditActorOf(request),
        )
        return noContent()
      }),
  }),
]

/** Drafts are counted across the parties they belong to. */
function publishingScope(departmentId: string): { departmentId: string; service: 'publishing' } {
  return { departmentId, service: 'publishing' }
}

export const itemRoutes: readonly Route[] = [
  ...publicRoutes,
  ...designRoutes,
  ...publicationRoutes,
  ...snapshotRoutes,
  ...presenceRoutes,
]

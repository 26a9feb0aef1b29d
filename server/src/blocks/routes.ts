import { departmentOf } from '../access/department-of.ts'
import { officers } from '../access/policy.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import { created, ok } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { addBlockVersion } from './add-block-version.ts'
import { blockWriterOf } from './block-writer.ts'
import { changeBlock } from './change-block.ts'
import { createBlock } from './create-block.ts'
import { findBlockContent } from './queries.ts'
import { viewBlock, viewLibrary } from './view-block.ts'

const designers = officers('designer', 'implementer')

/** The library of field groups of a department, with those every department shares. */
export const blockRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/design/blocks',
    summary: 'Blocks of the department and shared ones, with how many items link each',
    policy: designers,
    answer: 'BlockList',
    rate: 'read',
    handler: async ({ actor, read }) =>
      ok({ entries: await read(reader => viewLibrary(reader, departmentOf(actor))) }),
  }),
  route({
    method: 'POST',
    path: '/api/design/blocks',
    summary: 'Puts fields into the library as version 1 of a block',
    policy: designers,
    body: 'CreateBlock',
    answer: 'BlockDetail',
    rate: 'write',
    idempotent: true,
    maxBytes: 1_000_000,
    handler: request =>
      request.write(async transaction => {
        const writer = blockWriterOf(request.actor, auditActorOf(request))
        const detail = await createBlock(request.context, transaction, request.body, writer)
        return created(detail, `/api/design/blocks/${detail.block.id}`)
      }),
  }),
  route({
    method: 'GET',
    path: '/api/design/blocks/:blockId',
    summary: 'A block with its versions and where the department links it',
    policy: designers,
    answer: 'BlockDetail',
    rate: 'read',
    handler: async ({ actor, params, read }) =>
      ok(await read(reader => viewBlock(reader, departmentOf(actor), params.blockId))),
  }),
  route({
    method: 'PUT',
    path: '/api/design/blocks/:blockId',
    summary: 'Renames, describes, shares or retires a block',
    policy: designers,
    body: 'ChangeBlock',
    answer: 'BlockDetail',
    rate: 'write',
    handler: request =>
      request.write(async transaction => {
        const writer = blockWriterOf(request.actor, auditActorOf(request))
        const change = { ...request.params, ...request.body }
        return ok(await changeBlock(request.context, transaction, change, writer))
      }),
  }),
  route({
    method: 'POST',
    path: '/api/design/blocks/:blockId/versions',
    summary: 'Freezes fields as the next version of a block',
    policy: designers,
    body: 'AddBlockVersion',
    answer: 'BlockDetail',
    rate: 'write',
    idempotent: true,
    maxBytes: 1_000_000,
    handler: request =>
      request.write(async transaction => {
        const writer = blockWriterOf(request.actor, auditActorOf(request))
        const version = { ...request.params, ...request.body }
        const detail = await addBlockVersion(request.context, transaction, version, writer)
        const { id, latestVersion } = detail.block
        return created(detail, `/api/design/blocks/${id}/versions/${latestVersion}`)
      }),
  }),
  route({
    method: 'GET',
    path: '/api/design/blocks/:blockId/versions/:version',
    summary: 'The fields of a version of a block; they never change',
    policy: designers,
    answer: 'BlockContent',
    rate: 'read',
    handler: async ({ params, read }) => {
      const version = /^[1-9]\d{0,6}$/.test(params.version) ? Number(params.version) : undefined
      const content =
        version === undefined
          ? undefined
          : await read(reader => findBlockContent(reader, params.blockId, version))
      if (content === undefined) throw new AppError('request.notFound')
      return ok(content)
    },
  }),
]

import { departmentOf } from '../access/department-of.ts'
import { officers } from '../access/policy.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import { created, ok } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { readTable, tableLimits } from '../spreadsheets/read-table.ts'
import { createRegistry } from './create-registry.ts'
import { importRows } from './import-rows.ts'
import { listRegistries } from './queries.ts'

const designers = officers('designer', 'implementer')

export const registryRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/design/registries',
    summary: "The department's registers",
    policy: designers,
    answer: 'RegistryPage',
    rate: 'read',
    handler: async ({ actor, read }) =>
      ok({ entries: await read(reader => listRegistries(reader, departmentOf(actor))) }),
  }),
  route({
    method: 'POST',
    path: '/api/design/registries',
    summary: 'Makes a register with typed columns',
    policy: designers,
    body: 'CreateRegistry',
    answer: 'RegistrySummary',
    rate: 'write',
    idempotent: true,
    handler: request =>
      request.write(async transaction => {
        const departmentId = departmentOf(request.actor)
        const registry = await createRegistry(
          request.context,
          transaction,
          departmentId,
          request.body,
          auditActorOf(request),
        )
        return created(registry, `/api/design/registries/${registry.id}`)
      }),
  }),
  route({
    method: 'POST',
    path: '/api/design/registries/:registryId/import',
    summary: 'Imports a CSV or XLSX file as the new content of a register',
    policy: designers,
    upload: {
      maxBytes: tableLimits.bytes,
      mediaTypes: [
        'text/csv',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'application/octet-stream',
      ],
    },
    answer: 'RegistryImported',
    rate: 'upload',
    handler: async request => {
      const { rows } = await readTable(new Uint8Array(await new Response(request.upload()).arrayBuffer()))
      return request.write(async transaction => {
        const target = { departmentId: departmentOf(request.actor), registryId: request.params.registryId }
        return ok(
          await importRows(request.context, transaction, { ...target, table: rows }, auditActorOf(request)),
        )
      })
    },
  }),
]

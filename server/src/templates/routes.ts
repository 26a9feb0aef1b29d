import { officers } from '../access/policy.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import { created, etagOf, ok } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { departmentOf } from '../access/department-of.ts'
import { countItemsByKey } from '../items/queries.ts'
import { installTemplate } from './install-template.ts'
import { readTemplates } from './read-templates.ts'

export const templateRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/design/templates',
    summary: 'Template packages, with the slots an installation binds',
    policy: officers('designer', 'implementer'),
    answer: 'TemplatePage',
    rate: 'read',
    handler: async ({ read }) => {
      const counts = await read(countItemsByKey)
      return ok({
        entries: readTemplates().map(({ manifest, definition }) => ({
          slug: manifest.slug,
          version: manifest.version,
          name: manifest.name,
          summary: manifest.summary,
          slots: definition.slots ?? [],
          installedItems: counts.get(definition.key) ?? 0,
        })),
      })
    },
  }),
  route({
    method: 'POST',
    path: '/api/design/templates/install',
    summary: 'Makes an item of the department from a template',
    policy: officers('designer', 'implementer'),
    body: 'InstallTemplate',
    answer: 'DesignItem',
    rate: 'write',
    idempotent: true,
    handler: request =>
      request.write(async transaction => {
        const item = await installTemplate(
          request.context,
          transaction,
          { departmentId: departmentOf(request.actor), ...request.body },
          auditActorOf(request),
        )
        return created(item, `/api/design/items/${item.id}`, etagOf(item.revision))
      }),
  }),
]

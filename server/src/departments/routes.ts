import { officers } from '../access/policy.ts'
import { ok } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { viewRoles } from './view-roles.ts'

export const departmentRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/departments/:departmentId/roles',
    summary: 'Roles of the department, and departments that can take part in its cases',
    policy: officers('designer', 'administrator', 'implementer'),
    answer: 'DepartmentRoles',
    rate: 'read',
    handler: async ({ params, read }) => ok(await read(reader => viewRoles(reader, params.departmentId))),
  }),
]

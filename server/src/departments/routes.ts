import { departmentOf } from '../access/department-of.ts'
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
  route({
    method: 'GET',
    path: '/api/design/roles',
    summary: "As above, for the officer's own department",
    policy: officers('designer', 'administrator', 'implementer'),
    answer: 'DepartmentRoles',
    rate: 'read',
    handler: async ({ actor, read }) => ok(await read(reader => viewRoles(reader, departmentOf(actor)))),
  }),
]

import { departmentOf } from '../access/department-of.ts'
import { administrators, officers } from '../access/policy.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import { todayOf } from '../engine/advance-case.ts'
import { created, noContent, ok } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { addKnownMember, appointAdministrator, changeMember, removeMember } from './change-members.ts'
import { openDepartment } from './open-department.ts'
import { listDepartments } from './queries.ts'
import { changeSettings, readSettings } from './settings.ts'
import { viewMemberWork } from './view-member-work.ts'
import { viewMembers } from './view-members.ts'
import { viewRoles } from './view-roles.ts'

/** Members are logins, which the identity service keeps. */
function membersScope(departmentId: string): { departmentId: string; service: 'identity' } {
  return { departmentId, service: 'identity' }
}

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
  route({
    method: 'GET',
    path: '/api/departments/:departmentId/members',
    summary: 'Who works in the department, and as what',
    policy: officers('administrator'),
    answer: 'DepartmentMembers',
    rate: 'read',
    handler: async ({ params: { departmentId }, read }) =>
      ok(await read(reader => viewMembers(reader, departmentId), membersScope(departmentId))),
  }),
  route({
    method: 'POST',
    path: '/api/departments/:departmentId/members',
    summary: 'Takes an account into the department',
    policy: officers('administrator'),
    body: 'AddMember',
    answer: 'DepartmentMembers',
    rate: 'write',
    idempotent: true,
    handler: ({ context, actor, requestId, params: { departmentId }, body, write }) =>
      write(async transaction => {
        const member = { departmentId, ...body }
        await addKnownMember(context, transaction, member, auditActorOf({ actor, requestId }))
        return created(
          await viewMembers(transaction, departmentId),
          `/api/departments/${departmentId}/members`,
        )
      }, membersScope(departmentId)),
  }),
  route({
    method: 'PUT',
    path: '/api/departments/:departmentId/members/:loginId',
    summary: 'Gives a member exactly these roles, from the next request on',
    policy: officers('administrator'),
    body: 'ChangeMember',
    answer: 'DepartmentMembers',
    rate: 'write',
    handler: ({ context, actor, requestId, params, body, write }) =>
      write(async transaction => {
        const member = { ...params, ...body, by: actor.type === 'officer' ? actor.loginId : undefined }
        await changeMember(context, transaction, member, auditActorOf({ actor, requestId }))
        return ok(await viewMembers(transaction, params.departmentId))
      }, membersScope(params.departmentId)),
  }),
  route({
    method: 'GET',
    path: '/api/departments/:departmentId/members/:loginId/work',
    summary: 'What a member would leave behind: open work, and arrangements of deputies',
    policy: officers('administrator'),
    answer: 'MemberWork',
    rate: 'read',
    handler: async ({ context, params, read }) =>
      ok(await read(reader => viewMemberWork(reader, { ...params, today: todayOf(context) }))),
  }),
  route({
    method: 'DELETE',
    path: '/api/departments/:departmentId/members/:loginId',
    summary: 'Takes a member out of the department, from the next request on',
    policy: officers('administrator'),
    answer: null,
    rate: 'write',
    handler: ({ context, actor, requestId, params, write }) =>
      write(async transaction => {
        await removeMember(context, transaction, params, auditActorOf({ actor, requestId }))
        return noContent()
      }, membersScope(params.departmentId)),
  }),
  route({
    method: 'GET',
    path: '/api/departments/:departmentId/settings',
    summary: 'What the department decided about its way of working',
    policy: officers('designer', 'administrator', 'implementer'),
    answer: 'DepartmentSettings',
    rate: 'read',
    handler: async ({ params, read }) => ok(await read(reader => readSettings(reader, params.departmentId))),
  }),
  route({
    method: 'PUT',
    path: '/api/departments/:departmentId/settings',
    summary: 'Changes what the department decided about its way of working',
    policy: officers('administrator'),
    body: 'DepartmentSettings',
    answer: 'DepartmentSettings',
    rate: 'write',
    handler: ({ context, actor, requestId, params: { departmentId }, body, write }) =>
      write(async transaction => {
        await changeSettings(
          context,
          transaction,
          { departmentId, ...body },
          auditActorOf({ actor, requestId }),
        )
        return ok(await readSettings(transaction, departmentId))
      }),
  }),
  route({
    method: 'GET',
    path: '/api/platform/departments',
    summary: 'All departments',
    policy: administrators('system'),
    answer: 'DepartmentList',
    rate: 'read',
    handler: async ({ read }) =>
      ok({
        entries: (await read(listDepartments)).map(
          ({ id, name, creditCode, level, regionCode, documentCode, parentId }) => ({
            id,
            name,
            creditCode,
            level,
            regionCode,
            documentCode,
            ...(parentId === null ? {} : { parentId }),
          }),
        ),
      }),
  }),
  route({
    method: 'POST',
    path: '/api/platform/departments',
    summary: 'Makes a department with the built-in roles',
    policy: administrators('system'),
    body: 'CreateDepartment',
    answer: 'PlatformDepartment',
    rate: 'write',
    idempotent: true,
    handler: ({ context, actor, requestId, body, write }) => {
      const id = context.newId()
      const { enquiryTelephone, complaintTelephone, address = '', documentCode = '', ...named } = body
      const phones = { enquiry: enquiryTelephone ?? '', complaint: complaintTelephone ?? '' }
      return write(
        async transaction => {
          const department = { ...named, id, address, documentCode, phones, level: levelOf(body.level) }
          await openDepartment(context, transaction, department, auditActorOf({ actor, requestId }))
          const { name, creditCode, level, regionCode } = body
          return created(
            { id, name, creditCode, level, regionCode, documentCode },
            '/api/platform/departments',
          )
        },
        { departmentId: id },
      )
    },
  }),
  route({
    method: 'POST',
    path: '/api/platform/departments/:departmentId/administrators',
    summary: 'Appoints an administrator of a department, who takes in the others',
    policy: administrators('system'),
    body: 'AppointAdministrator',
    answer: null,
    rate: 'write',
    idempotent: true,
    handler: ({ context, actor, requestId, params: { departmentId }, body, write }) =>
      write(async transaction => {
        const member = { departmentId, ...body }
        await appointAdministrator(context, transaction, member, auditActorOf({ actor, requestId }))
        return noContent()
      }, membersScope(departmentId)),
  }),
]

const levels = [1, 2, 3, 4, 5] as const

/** The contract admits no other number. */
function levelOf(level: number): (typeof levels)[number] {
  const known = levels.find(each => each === level)
  if (known === undefined) throw new Error(`There is no level ${level}.`)
  return known
}

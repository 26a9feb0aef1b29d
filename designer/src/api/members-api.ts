import type {
  AddMember,
  ChangeMember,
  CommandDone,
  DepartmentMembers,
  MemberTask,
  MemberWork,
} from '@yibiao/schemas'
import { callApi } from './call-api.ts'
import { once } from './once.ts'

/** Who works in the department, and as what; each function is one route. */
export const membersApi = {
  list: (departmentId: string) => callApi<DepartmentMembers>(pathOf(departmentId)),
  add: (departmentId: string, body: AddMember) =>
    callApi<DepartmentMembers>(pathOf(departmentId), { method: 'POST', body, headers: once() }),
  change: (departmentId: string, loginId: string, body: ChangeMember) =>
    callApi<DepartmentMembers>(pathOf(departmentId, loginId), { method: 'PUT', body }),
  remove: (departmentId: string, loginId: string) =>
    callApi<undefined>(pathOf(departmentId, loginId), { method: 'DELETE' }),
  readWork: (departmentId: string, loginId: string) =>
    callApi<MemberWork>(`${pathOf(departmentId, loginId)}/work`),
  /** 转办, on the version of the case that was seen. */
  passOn: ({ taskId, caseId }: MemberTask, version: number, to: { officerId: string; reason: string }) =>
    callApi<CommandDone>(`/api/cases/${caseId}/commands`, {
      method: 'POST',
      body: { command: { type: 'transfer', taskId, ...to } },
      headers: { ...once(), 'if-match': `"${version}"` },
    }),
}

function pathOf(departmentId: string, loginId?: string): string {
  const members = `/api/departments/${departmentId}/members`
  return loginId === undefined ? members : `${members}/${loginId}`
}

import type { ProblemTable } from '../problems/problem-table.ts'

export const departmentProblems = {
  'department.creditCodeInvalid': {
    status: 422,
    'zh-CN': '统一社会信用代码“{creditCode}”不正确，请核对。',
    en: 'The unified social credit code "{creditCode}" is not valid; check it.',
  },
  'department.creditCodeTaken': {
    status: 409,
    'zh-CN': '统一社会信用代码“{creditCode}”的部门已经存在。',
    en: 'A department with the credit code "{creditCode}" exists already.',
  },
  'department.regionUnknown': {
    status: 422,
    'zh-CN': '没有行政区划代码“{regionCode}”。',
    en: 'There is no administrative division "{regionCode}".',
  },
  'department.parentUnknown': {
    status: 422,
    'zh-CN': '没有找到上级部门“{creditCode}”。',
    en: 'The parent department "{creditCode}" was not found.',
  },
  'department.parentNotAbove': {
    status: 422,
    'zh-CN': '上级部门的层级必须高于本部门。',
    en: 'The parent department must be of a higher level.',
  },
  'department.unknown': {
    status: 404,
    'zh-CN': '没有找到部门“{creditCode}”。',
    en: 'The department "{creditCode}" was not found.',
  },
  'member.roleUnknown': {
    status: 422,
    'zh-CN': '本部门没有角色“{role}”。',
    en: 'The department has no role "{role}".',
  },
  'member.unknown': {
    status: 404,
    'zh-CN': '没有账号“{account}”。',
    en: 'There is no account "{account}".',
  },
  'member.mismatch': {
    status: 422,
    'zh-CN':
      '没有找到这个账号，或账号与姓名不一致。请本人先登录一次，再按其账号菜单里显示的姓名和账号标识填写。',
    en: 'No such account, or its name is another. Have the person sign in once, then enter name and account as their account menu shows them.',
  },
  'member.ownRoles': {
    status: 409,
    'zh-CN': '不能给自己增加岗位。请由本部门另一位部门管理员操作。',
    en: 'You cannot give roles to yourself; another administrator of the department does it.',
  },
  'member.exists': {
    status: 409,
    'zh-CN': '该账号已是本部门成员，请直接修改角色。',
    en: 'This account is a member already; change its roles instead.',
  },
  'member.lastAdministrator': {
    status: 409,
    'zh-CN': '这是本部门唯一的部门管理员。请先指定另一位管理员。',
    en: 'This is the only administrator of the department; appoint another one first.',
  },
  'member.platformAdministrator': {
    status: 409,
    'zh-CN': '平台管理员不能同时是部门成员。',
    en: 'A platform administrator cannot be a member of a department.',
  },
} as const satisfies ProblemTable

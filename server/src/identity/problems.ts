import type { ProblemTable } from '../problems/problem-table.ts'

export const identityProblems = {
  'session.noSuchCapacity': {
    status: 403,
    'zh-CN': '您没有可切换的该身份。',
    en: 'You have no such capacity to act in.',
  },
  'session.signInFailed': {
    status: 400,
    'zh-CN': '登录未完成，请重新登录。',
    en: 'The sign-in was not completed; please sign in again.',
  },
  'session.suspended': {
    status: 403,
    'zh-CN': '该账号已停用，请联系管理员。',
    en: 'This account is suspended; please contact the administrator.',
  },
  'session.providerUnavailable': {
    status: 503,
    'zh-CN': '统一身份认证暂时无法连接，请稍后重试。',
    en: 'The identity provider cannot be reached; please try again later.',
  },
  'platform.otherRole': {
    status: 409,
    'zh-CN': '该账号已是平台管理员（{role}）。系统、安全、审计三员不能由一人兼任。',
    en: 'The account is a platform administrator already ({role}); nobody combines two of the three roles.',
  },
  'platform.isMember': {
    status: 409,
    'zh-CN': '部门成员不能担任平台管理员。',
    en: 'A member of a department cannot administer the platform.',
  },
} as const satisfies ProblemTable

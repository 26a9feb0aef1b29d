import type { ProblemTable } from '../problems/problem-table.ts'

export const outreachProblems = {
  'reach.emailInvalid': {
    status: 422,
    'zh-CN': '邮箱地址无效。',
    en: 'The e-mail address is invalid.',
  },
  'reach.emailNotConfirmed': {
    status: 409,
    'zh-CN': '请先填写并验证邮箱，再开启邮件提醒。',
    en: 'Give and confirm an e-mail address before you turn e-mail on.',
  },
  'reach.noMobile': {
    status: 409,
    'zh-CN': '统一身份认证没有提供您的手机号，不能开启短信提醒。',
    en: 'The identity provider told no mobile number of yours, so SMS cannot be turned on.',
  },
  'reach.channelOff': {
    status: 409,
    'zh-CN': '平台没有开通该提醒方式。',
    en: 'The platform does not offer this way of being told.',
  },
  'reach.codeWrong': {
    status: 422,
    'zh-CN': '验证码不正确或已失效，请重新获取。',
    en: 'The code is wrong or no longer valid; ask for a new one.',
  },
  'reach.codeTooSoon': {
    status: 429,
    'zh-CN': '验证码刚刚发送过，请 1 分钟后再获取。',
    en: 'A code was sent just now; ask for another one in a minute.',
  },
} as const satisfies ProblemTable

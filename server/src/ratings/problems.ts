import type { ProblemTable } from '../problems/problem-table.ts'

export const ratingProblems = {
  'rating.codeInvalid': {
    status: 404,
    'zh-CN': '评价码无效。请扫描收件凭证上的评价码，或登录后在“我的办件”里评价。',
    en: 'The rating code is not valid. Scan the code on your receipt, or sign in and rate in “My cases”.',
  },
  'rating.serviceUnknown': {
    status: 404,
    'zh-CN': '这件办件没有这一次服务，不能评价。',
    en: 'The case has no such service to rate.',
  },
  'rating.given': {
    status: 409,
    'zh-CN': '这次服务已经评价过了，原评价保留。',
    en: 'This service has been rated; the rating stands.',
  },
  'rating.rectificationOpen': {
    status: 409,
    'zh-CN': '部门正在核实整改，答复后您可以再评价一次。',
    en: 'The department is looking into your rating; you can rate once more when it has answered.',
  },
  'rating.invalid': {
    status: 422,
    'zh-CN': '评价内容与所选等级或服务渠道不符，请重新选择。',
    en: 'The rating does not match its level or the channel of the service. Please choose again.',
  },
  'rating.byOfficer': {
    status: 403,
    'zh-CN': '评价由申请人自己作出，工作人员不能代评。',
    en: 'Applicants rate for themselves; officers cannot rate for them.',
  },
  'rectification.actNotOpen': {
    status: 409,
    'zh-CN': '整改单已经进入下一步，请刷新后再办理。',
    en: 'The rectification has moved on. Reload it and act again.',
  },
  'rectification.ownService': {
    status: 403,
    'zh-CN': '您经办过这件办件，只能说明情况和举证，核实、整改答复和回访由他人办理。',
    en: 'You handled this case: you can state your view, but others verify, answer and follow up.',
  },
} as const satisfies ProblemTable

import type { ProblemTable } from '../problems/problem-table.ts'

export const windowProblems = {
  'window.documentsInvalid': {
    status: 422,
    'zh-CN': '证件类型、证件号码或手机号码不正确，请对照证件核对。',
    en: 'Type or number of a document or a mobile phone number is wrong; please compare with the document.',
  },
  'window.authorityEnded': {
    status: 422,
    'zh-CN': '代办人的委托期限不包括今天，请核对委托书。',
    en: 'The authority of the agent does not cover today; please check the power of attorney.',
  },
  'window.agentMissing': {
    status: 422,
    'zh-CN': '单位申请时，请登记到场的经办人及其授权。',
    en: 'An organisation applies through a person: please record who came and with which authority.',
  },
  'window.ownCase': {
    status: 403,
    'zh-CN': '不能为本人收件，请由其他窗口人员办理。',
    en: 'Nobody takes in their own application; please ask a colleague.',
  },
  'window.otherDepartment': {
    status: 409,
    'zh-CN': '该事项由其他部门办理，没有开放通办，不能在本窗口收件。',
    en: 'The item belongs to another department and is not open to other counters.',
  },
} as const satisfies ProblemTable

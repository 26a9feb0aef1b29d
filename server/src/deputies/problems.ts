import type { ProblemTable } from '../problems/problem-table.ts'

export const deputyProblems = {
  'deputy.unknownOfficer': {
    status: 422,
    'zh-CN': '没有找到该经办人，请选择本部门的经办人。',
    en: 'This officer was not found; choose one of the department.',
  },
  'deputy.sameOfficer': {
    status: 422,
    'zh-CN': '不能由本人代理本人，请选择其他经办人。',
    en: 'Nobody stands in for themselves; choose somebody else.',
  },
  'deputy.dateOrder': {
    status: 422,
    'zh-CN': '结束日期不能早于开始日期，也不能早于今天。',
    en: 'The last day cannot be before the first, nor before today.',
  },
  'deputy.overlap': {
    status: 409,
    'zh-CN': '这段时间已有代理人，请先结束原来的代理。',
    en: 'Somebody stands in during these days already; end that first.',
  },
} as const satisfies ProblemTable

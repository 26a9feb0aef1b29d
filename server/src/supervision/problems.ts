import type { ProblemTable } from '../problems/problem-table.ts'

export const supervisionProblems = {
  'supervision.actNotOpen': {
    status: 409,
    'zh-CN': '这条监察记录已经进入下一步，请刷新后再办理。',
    en: 'The record has moved on. Reload it and act again.',
  },
  'supervision.notResponsible': {
    status: 403,
    'zh-CN': '说明由责任人作出，您不是这条记录的责任人。',
    en: 'Those responsible explain; you are not among them.',
  },
  'supervision.ownRecord': {
    status: 403,
    'zh-CN': '您是这条记录的责任人，销号由他人办理。',
    en: 'You are responsible in this record; somebody else clears it.',
  },
} as const satisfies ProblemTable

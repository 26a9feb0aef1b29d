import type { ProblemTable } from '../problems/problem-table.ts'

export const progressProblems = {
  'progress.notFound': {
    status: 404,
    'zh-CN': '办件编号与查询密码不相符。请对照收件凭证核对；仍查不到的，请致电受理部门。',
    en: 'Number and query password do not belong together. Please compare them with your receipt, or call the department.',
  },
} as const satisfies ProblemTable

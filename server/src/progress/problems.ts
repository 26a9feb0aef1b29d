import type { ProblemTable } from '../problems/problem-table.ts'

export const progressProblems = {
  'progress.notFound': {
    status: 404,
    'zh-CN': '没有查到。请对照收件凭证核对办件编号和查询密码；仍查不到的，请致电受理部门。',
    en: 'Nothing was found. Please compare number and query password with your receipt, or call the department.',
  },
} as const satisfies ProblemTable

import type { ProblemTable } from '../problems/problem-table.ts'

export const worklistProblems = {
  'worklist.tooManyFilters': {
    status: 409,
    'zh-CN': '最多保存 {max} 个筛选。请先删除不用的。',
    en: 'At most {max} filters can be saved. Remove one first.',
  },
} as const satisfies ProblemTable

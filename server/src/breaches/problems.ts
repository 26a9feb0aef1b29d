import type { ProblemTable } from '../problems/problem-table.ts'

export const breachProblems = {
  'breach.repaired': {
    status: 409,
    'zh-CN': '这条失信记录已经修复，请刷新后查看。',
    en: 'The record has been repaired. Reload to see it.',
  },
} satisfies ProblemTable

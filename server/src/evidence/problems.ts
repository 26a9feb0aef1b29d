import type { ProblemTable } from '../problems/problem-table.ts'

export const evidenceProblems = {
  'evidence.unknown': {
    status: 422,
    'zh-CN': '佐证材料不是为这个要点上传的，或者已被移除，请刷新页面后重新上传。',
    en: 'A file is not evidence of this point, or was removed. Please reload the page and attach it again.',
  },
} as const satisfies ProblemTable

import type { ProblemTable } from '../problems/problem-table.ts'

export const evidenceProblems = {
  'evidence.unknown': {
    status: 422,
    'zh-CN': '佐证材料不是为这个要点上传的，或者已被移除，请刷新页面后重新上传。',
    en: 'A file is not evidence of this point, or was removed. Please reload the page and attach it again.',
  },
  'evidence.kept': {
    status: 409,
    'zh-CN': '佐证材料已随审查结论存档，不能移除。',
    en: 'The file is on record with a judgement and cannot be removed.',
  },
} as const satisfies ProblemTable

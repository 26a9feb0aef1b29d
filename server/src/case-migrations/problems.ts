import type { ProblemTable } from '../problems/problem-table.ts'

export const caseMigrationProblems = {
  'caseMigration.upToDate': {
    status: 409,
    'zh-CN': '办件已经是在用的版本，或者在用的版本又变了，请刷新后重新预览。',
    en: 'The case is on the version in use, or another version is in use now. Please reload and preview again.',
  },
  'caseMigration.answersNotAcceptable': {
    status: 422,
    'zh-CN': '办件的填报内容或材料不符合该版本的要求，不能换用。',
    en: 'Answers or materials of the case do not meet what the version asks for, so it cannot go on by it.',
  },
} as const satisfies ProblemTable

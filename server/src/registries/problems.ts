import type { ProblemTable } from '../problems/problem-table.ts'

export const registryProblems = {
  'registry.keyTaken': {
    status: 409,
    'zh-CN': '本部门已有标识为“{key}”的名单，请换一个标识。',
    en: 'This department already has a register with the key "{key}"; choose another.',
  },
  'registry.keyColumnUnknown': {
    status: 422,
    'zh-CN': '主键列“{column}”不在列清单中。',
    en: 'The key column "{column}" is not among the columns.',
  },
  'registry.columnMissing': {
    status: 422,
    'zh-CN': '文件缺少列“{column}”。请按名单的列名检查表头。',
    en: 'The file lacks the column "{column}"; check its heading.',
  },
} as const satisfies ProblemTable

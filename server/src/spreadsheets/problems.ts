import type { ProblemTable } from '../problems/problem-table.ts'

export const spreadsheetProblems = {
  'table.unreadable': {
    status: 422,
    'zh-CN': '文件无法读取。请另存为 .xlsx 或 .csv 后再上传。',
    en: 'The file cannot be read; save it as .xlsx or .csv and upload it again.',
  },
  'table.tooManyCells': {
    status: 422,
    'zh-CN': '表格的行或单元格太多，请减少后再上传。',
    en: 'The table has too many rows or cells; please upload a smaller one.',
  },
} as const satisfies ProblemTable

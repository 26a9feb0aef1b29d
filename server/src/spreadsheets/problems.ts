import type { ProblemTable } from '../problems/problem-table.ts'

export const spreadsheetProblems = {
  'table.unreadable': {
    status: 422,
    'zh-CN': '文件无法读取。请另存为 .xlsx 或 .csv 后再上传。',
    en: 'The file cannot be read; save it as .xlsx or .csv and upload it again.',
  },
  'table.tooManyCells': {
    status: 422,
    'zh-CN': '文件太大：最多 20 万行、400 万个单元格。',
    en: 'The file is too large: at most 200,000 rows and 4 million cells.',
  },
} as const satisfies ProblemTable

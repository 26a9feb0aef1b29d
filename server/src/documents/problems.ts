import type { ProblemTable } from '../problems/problem-table.ts'

export const documentProblems = {
  'document.valueMissing': {
    status: 409,
    'zh-CN': '文书缺少必备内容，不能出具。请补全下列内容后再试。',
    en: 'The document lacks required content and cannot be issued; complete what is listed.',
  },
  'document.notValid': {
    status: 409,
    'zh-CN': '这份文书已经作废或者被新文书代替。',
    en: 'The document was voided or replaced before.',
  },
  'document.characterMissing': {
    status: 500,
    'zh-CN': '文书中的“{character}”没有可用的字体，不能出具。请联系管理员安装含该字的字体（YIBIAO_FONTS）。',
    en: 'No font can draw "{character}"; ask the administrator to install one (YIBIAO_FONTS).',
  },
} as const satisfies ProblemTable

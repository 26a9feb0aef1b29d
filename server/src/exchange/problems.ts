import type { ProblemTable } from '../problems/problem-table.ts'

export const exchangeProblems = {
  'exchange.noTarget': {
    status: 409,
    'zh-CN': '还没有设置回传目的地。',
    en: 'No destination of the exchange is set.',
  },
  'exchange.secretNeeded': {
    status: 422,
    'zh-CN': '请填写签名密钥。更换目的地后，原密钥不再沿用。',
    en: 'Give the signing secret. A new destination does not inherit the old one.',
  },
} as const satisfies ProblemTable

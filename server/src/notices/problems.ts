import type { ProblemTable } from '../problems/problem-table.ts'

export const noticeProblems = {
  'notice.ended': {
    status: 409,
    'zh-CN': '公示已于 {through} 结束，不再接收异议。如仍有意见，请直接向{department}反映。',
    en: 'The notice ended on {through}; objections are no longer taken. Please turn to {department} directly.',
  },
  'notice.withdrawn': {
    status: 409,
    'zh-CN': '该公示已经撤下，异议没有提交。如仍有意见，请直接向{department}反映。',
    en: 'The notice was withdrawn and your objection was not sent. Please turn to {department} directly.',
  },
  'notice.tooMany': {
    status: 409,
    'zh-CN': '该公示收到的异议已达 {max} 件，正在逐一处理，您的异议没有提交。请直接向{department}反映。',
    en: 'This notice has received {max} objections, which are being dealt with; yours was not sent. Please turn to {department} directly.',
  },
} as const satisfies ProblemTable

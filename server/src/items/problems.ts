import type { ProblemTable } from '../problems/problem-table.ts'

export const itemProblems = {
  'item.keyTaken': {
    status: 409,
    'zh-CN': '本部门已有标识为“{key}”的事项，请换一个标识。',
    en: 'This department already has an item with the key "{key}"; choose another.',
  },
  'item.keyChanged': {
    status: 422,
    'zh-CN': '事项标识不能修改。',
    en: 'The key of an item cannot be changed.',
  },
  'item.gatesFailed': {
    status: 422,
    'zh-CN': '还有发布条件没有满足，请先处理列出的问题。',
    en: 'Some conditions for publishing are not met; mend the problems listed first.',
  },
  'item.stateImpossible': {
    status: 409,
    'zh-CN': '事项当前状态不能这样变更。',
    en: 'The item cannot change its state like this now.',
  },
  'item.approvalPending': {
    status: 409,
    'zh-CN': '这个事项已有一次发布申请等待审批，请先审批或撤回。',
    en: 'A publication of this item is waiting for approval; decide it or take it back first.',
  },
  'item.requestDecided': {
    status: 409,
    'zh-CN': '这次发布申请已经有了结论，请刷新页面。',
    en: 'This publication was decided already; reload the page.',
  },
  'item.approverIsAuthor': {
    status: 403,
    'zh-CN': '发布申请要由提出人以外的人审批。',
    en: 'Somebody else than who asked for the publication has to approve it.',
  },
  'item.notRequester': {
    status: 403,
    'zh-CN': '只有提出人可以撤回发布申请；您可以退回它。',
    en: 'Only who asked for the publication can take it back; you can reject it.',
  },
  'item.opinionMissing': {
    status: 422,
    'zh-CN': '请写明退回的意见。',
    en: 'Say why you reject the publication.',
  },
  'item.startPlanned': {
    status: 409,
    'zh-CN': '已有一个版本定时启用，请先取消定时，再发布新版本。',
    en: 'A version is waiting for its start; cancel that first, then publish a new version.',
  },
  'item.noStartPlanned': {
    status: 409,
    'zh-CN': '没有等待启用的版本，请刷新页面。',
    en: 'No version is waiting for its start; reload the page.',
  },
  'item.startTooLate': {
    status: 422,
    'zh-CN': '启用时间最晚为 {days} 天以后，请改早一些。',
    en: 'The start can be {days} days ahead at most; choose an earlier time.',
  },
  'item.versionInUse': {
    status: 409,
    'zh-CN': '这个版本正在使用，不必回退。',
    en: 'This version is in use already.',
  },
  'item.tooManySnapshots': {
    status: 409,
    'zh-CN': '每个事项最多保留 {count} 个快照，请先删除不用的。',
    en: 'An item keeps {count} snapshots at most; delete some first.',
  },
  'item.notOpen': {
    status: 409,
    'zh-CN': '该事项暂停或已取消，现在不能申请。',
    en: 'This item is suspended or cancelled and takes no applications now.',
  },
  'template.unknown': {
    status: 404,
    'zh-CN': '没有找到这个模板。',
    en: 'This template was not found.',
  },
  'template.slotMissing': {
    status: 422,
    'zh-CN': '请填写“{name}”。',
    en: 'Please bind "{name}".',
  },
  'template.slotInvalid': {
    status: 422,
    'zh-CN': '“{name}”绑定的内容不存在，请重新选择。',
    en: 'What "{name}" is bound to does not exist; choose again.',
  },
} as const satisfies ProblemTable

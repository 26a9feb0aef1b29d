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

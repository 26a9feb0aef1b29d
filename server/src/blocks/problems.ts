import type { ProblemTable } from '../problems/problem-table.ts'

export const blockProblems = {
  'block.sharedByImplementers': {
    status: 403,
    'zh-CN': '全平台共享的组件由实施人员维护，您可以另存为本部门的组件。',
    en: 'Blocks shared with every department are kept by implementers; you can save one of your department instead.',
  },
  'block.staysShared': {
    status: 409,
    'zh-CN': '其他部门可能已经链接了这个组件，不能取消共享；不再使用时请停用。',
    en: 'Other departments may link this block already, so it stays shared; retire it when it is no longer wanted.',
  },
  'block.newerVersion': {
    status: 409,
    'zh-CN': '{name}刚存了版本 {version}，请先查看它改了什么，再存新版本。',
    en: '{name} has just saved version {version}; see what it changes, then save yours.',
  },
  'block.unchanged': {
    status: 409,
    'zh-CN': '内容和版本 {version} 完全一样，没有存新版本。',
    en: 'This is the same as version {version}; no new version was saved.',
  },
  'block.invalid': {
    status: 422,
    'zh-CN': '这些字段还不能单独成组，请先处理列出的问题。',
    en: 'These fields cannot stand by themselves yet; mend the problems listed first.',
  },
} as const satisfies ProblemTable

import type { ProblemTable } from '../problems/problem-table.ts'

export const draftProblems = {
  'draft.begunElsewhere': {
    status: 409,
    'zh-CN': '该事项已有您刚在别的窗口或设备上新开的草稿，请先查看，再选择继续填写或新开一份。',
    en: 'You began a draft of this item in another window or on another device; look at it, then go on with it or begin another one.',
  },
  'draft.tooMany': {
    status: 409,
    'zh-CN': '一个事项最多保留 {max} 份草稿。请先提交或删除不用的草稿，再新开一份。',
    en: 'You can keep at most {max} drafts of an item. Submit or delete one first, then begin another.',
  },
  'draft.tooManyInAll': {
    status: 409,
    'zh-CN': '最多保留 {max} 份草稿。请先在“我的办件”中提交或删除不用的草稿，再新开一份。',
    en: 'You can keep at most {max} drafts. Submit or delete some under "My cases" first, then begin another.',
  },
  'draft.pathUnknown': {
    status: 422,
    'zh-CN': '表单没有这个字段：{path}。',
    en: 'The form has no such field: {path}.',
  },
  'draft.tooLarge': {
    status: 413,
    'zh-CN': '填写的内容过多，请精简后再保存。',
    en: 'The answers are too large to be saved.',
  },
  'draft.changed': {
    status: 409,
    'zh-CN': '填写内容在检查之后又有变化，请重新检查后提交。',
    en: 'The draft changed after it was checked; check it again before you submit.',
  },
  'draft.notAcceptable': {
    status: 422,
    'zh-CN': '填写内容或材料还不符合要求，请按提示修改。',
    en: 'Answers or materials are not acceptable yet; see the issues.',
  },
  'draft.sourceBlocked': {
    status: 409,
    'zh-CN': '“{source}”暂时不可用，该事项须取得其数据才能提交，请稍后重试。',
    en: 'The source "{source}" is not available, and this item cannot be submitted without it.',
  },
  'draft.sourcesChanged': {
    status: 409,
    'zh-CN': '提交前重新核对了数据来源，有 {count} 项与之前不同，请确认后再次提交。',
    en: 'The sources were asked again before submitting; {count} values are different now. Check them and submit again.',
  },
  'draft.upToDate': {
    status: 409,
    'zh-CN': '草稿已是最新版本，或事项又有更新，请刷新后查看。',
    en: 'The draft is on the version in use already, or the item changed again; reload to see.',
  },
  'draft.notContestable': {
    status: 422,
    'zh-CN': '该值不是系统取得的锁定值，可以直接修改。',
    en: 'The value is not a locked one; it can simply be changed.',
  },
  'draft.noCorrection': {
    status: 409,
    'zh-CN': '该办件目前没有要求补正。',
    en: 'No corrections are asked of this case.',
  },
} as const satisfies ProblemTable

import { useWords } from '../../texts/texts-context.tsx'

const zhCn = {
  title: '代理',
  help: '您不在时，由同事办理您的待办。代理期间的新待办和可领取的待办同事也能看到，办理记录写明“代”。本人的申请，代理人也不能办理。',
  list: '现在和以后的代理',
  none: '没有代理安排',
  noneHelp: '需要离开时，在下面指定代理人和日期。',
  add: '指定代理人',
  deputy: '代理人',
  from: '从',
  through: '到（含当日）',
  note: '原因（选填）',
  choose: '请选择代理人。',
  dates: '请填写开始和结束日期。',
  order: '结束日期不能早于开始日期。',
  save: '保存',
  saved: '已保存',
  end: '结束',
  endOf: (deputy: string) => `结束由${deputy}代理`,
  ended: '已结束',
  row: (officer: string, deputy: string) => `${officer}由${deputy}代理`,
  period: (from: string, through: string) => `${from}至${through}`,
  required: '必填',
  select: '请选择',
}

const en: typeof zhCn = {
  title: 'Deputies',
  help: 'While you are away a colleague works on your tasks. New tasks and those to be claimed reach the deputy too, and the record says for whom. Nobody handles their own case, nor does their deputy.',
  list: 'Now and later',
  none: 'No deputies',
  noneHelp: 'Name a deputy and the days below.',
  add: 'Name a deputy',
  deputy: 'Deputy',
  from: 'From',
  through: 'Through',
  note: 'Why (optional)',
  choose: 'Choose a deputy.',
  dates: 'Fill in the first and the last day.',
  order: 'The last day cannot be before the first.',
  save: 'Save',
  saved: 'Saved',
  end: 'End',
  endOf: deputy => `End the deputy ${deputy}`,
  ended: 'Ended',
  row: (officer, deputy) => `${deputy} stands in for ${officer}`,
  period: (from, through) => `${from} to ${through}`,
  required: 'Required',
  select: 'Choose',
}

export type DeputyTexts = typeof zhCn

/** Texts of the page about deputies. */
export function useDeputyTexts(): DeputyTexts {
  return useWords().locale === 'zh-CN' ? zhCn : en
}

import { useWords } from '../texts/texts-context.tsx'

export const zhCn = {
  title: '办件进度查询',
  help: '凭收件凭证上的办件编号和查询密码查询，不需要登录。登录后可以在“我的办件”查看全部内容。',
  number: '办件编号',
  numberHelp: '收件凭证上的全部字母和数字，空格和大小写不影响。',
  password: '查询密码',
  passwordHelp: '收件凭证上的 6 位数字。',
  search: '查询',
  numberMissing: '请填写办件编号。',
  passwordMissing: '请填写 6 位数字的查询密码。',
  failed: '没有查到',
  steps: '办理步骤',
  submitted: '收件',
  accepted: '受理',
  decided: '决定',
  concluded: '办结',
  waiting: '尚未到这一步',
  asked: '需要补正的内容',
  askedHelp: '补正的理由在补正通知书里。请登录后在“我的办件”补正，或者到窗口办理。',
  telephone: (telephone: string) => `咨询电话：${telephone}`,
  due: '办理期限',
}

const en: typeof zhCn = {
  title: 'Look up a case',
  help: 'With the number and the query password of the receipt, without signing in. Signed in, “My cases” shows everything.',
  number: 'Case number',
  numberHelp: 'All letters and figures of the receipt; blanks and small letters make no difference.',
  password: 'Query password',
  passwordHelp: 'The 6 figures of the receipt.',
  search: 'Look up',
  numberMissing: 'Enter the case number.',
  passwordMissing: 'Enter the query password of 6 figures.',
  failed: 'Nothing was found',
  steps: 'Steps',
  submitted: 'Received',
  accepted: 'Accepted',
  decided: 'Decided',
  concluded: 'Concluded',
  waiting: 'Not yet',
  asked: 'What is to be corrected',
  askedHelp: 'The reasons are in the notice. Correct it under “My cases” when signed in, or at the counter.',
  telephone: telephone => `Questions: ${telephone}`,
  due: 'Due',
}

export type ProgressTexts = typeof zhCn

/** Texts of the public look at the progress of a case 进度查询. */
export function useProgressTexts(): ProgressTexts {
  return useWords().locale === 'en' ? en : zhCn
}

import { useWords } from '../../texts/texts-context.tsx'

const zhCn = {
  title: '本环节填写',
  missing: (count: number) => `还有 ${count} 项须填写，填写并保存后才能提交本环节的办理结果：`,
  complete: '须填写的内容已经填写。',
  optional: '本环节可以填写或更改申请表的部分内容。',
  write: '填写',
  change: '更改',
  writing: '填写本环节的内容',
  help: '只有本环节可以填写的字段能够更改，其他字段供查看。保存后形成新的一版，之前的各版保留。',
  reason: '更改理由',
  reasonHelp: '您更改了申请人填写的内容：请说明理由，申请人会看到更改前后的内容和理由。',
  reasonMissing: '请填写更改理由。',
  save: '保存',
  close: '返回',
  unchanged: '没有需要保存的更改。',
  saved: '已保存',
  kept: '有尚未保存的填写内容，已为您保留。',
}

const en: typeof zhCn = {
  title: 'To fill in at this step',
  missing: count =>
    count === 1
      ? 'One field must be filled in and saved before this step can be passed on:'
      : `${count} fields must be filled in and saved before this step can be passed on:`,
  complete: 'Everything that must be filled in is there.',
  optional: 'This step may fill in or change parts of the form.',
  write: 'Fill in',
  change: 'Change',
  writing: 'Fill in what this step adds',
  help: 'Only the fields of this step can be changed; the others are there to be read. Saving makes a new version; the earlier ones are kept.',
  reason: 'Reason for the change',
  reasonHelp:
    'You changed what the applicant had filled in: please say why. The applicant sees both values and the reason.',
  reasonMissing: 'Please give a reason.',
  save: 'Save',
  close: 'Back',
  unchanged: 'There is nothing to save.',
  saved: 'Saved',
  kept: 'Something you filled in is not saved yet; it was kept for you.',
}

/** Words of what officers write into the form. */
export function useWritingTexts(): typeof zhCn {
  return useWords().locale === 'en' ? en : zhCn
}

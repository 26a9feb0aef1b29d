import { defineTexts } from './define-texts.ts'

export const sourceTexts = defineTexts(
  {
    source: '源码',
    same: '与设计一致。在这里修改后点“应用修改”，可以撤销。',
    changed: '有未应用的修改',
    wrong: (count: number, path: string) =>
      path === '' ? '不是有效的 JSON' : `${count} 处不符合格式，第一处：${path}`,
    take: '应用修改',
    drop: '放弃修改',
  },
  {
    source: 'Source',
    same: 'Same as the design. Change it and press “Apply”; undo takes it back.',
    changed: 'Changes not applied yet',
    wrong: (count: number, path: string) =>
      path === '' ? 'Not valid JSON' : `${count} places do not fit the format, the first: ${path}`,
    take: 'Apply',
    drop: 'Drop changes',
  },
)

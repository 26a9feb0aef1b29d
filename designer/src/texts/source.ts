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
    definition: '事项定义',
    schema: 'JSON Schema',
    schemaHelp: '填报内容的结构（2020-12），供对接系统校验。',
    types: 'TypeScript',
    typesHelp: '填报内容的类型，由已保存的草稿生成。',
    sample: '样例',
    sampleHelp: '只保证结构正确，号码、附件等不是真实数据。',
    copy: '复制',
    copied: '已复制',
    notCopied: '浏览器不允许复制，请选中文字后按 Ctrl+C。',
    download: '下载',
  },
  {
    source: 'Source',
    same: 'Same as the design. Change it and press “Apply”; undo takes it back.',
    changed: 'Changes not applied yet',
    wrong: (count: number, path: string) =>
      path === '' ? 'Not valid JSON' : `${count} places do not fit the format, the first: ${path}`,
    take: 'Apply',
    drop: 'Drop changes',
    definition: 'Item definition',
    schema: 'JSON Schema',
    schemaHelp: 'The shape of the answers (2020-12), for systems that receive them.',
    types: 'TypeScript',
    typesHelp: 'Types of the answers, made from the saved draft.',
    sample: 'Sample',
    sampleHelp: 'Right in shape only: numbers, files and the like are not real.',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'The browser does not allow it. Select the text and press Ctrl+C.',
    download: 'Download',
  },
)

import { defineTexts } from './define-texts.ts'

export const previewTexts = defineTexts(
  {
    preview: '预览',
    look: '预览方式',
    looks: { desktop: '电脑', phone: '手机', elder: '长辈版' },
    cannot: '表单还有错误，改正后才能预览。',
    finish: '检查填报内容',
    complete: '填报内容没有问题，可以提交。',
  },
  {
    preview: 'Preview',
    look: 'Preview as',
    looks: { desktop: 'Desktop', phone: 'Phone', elder: 'Elder mode' },
    cannot: 'The form has errors; correct them to preview it.',
    finish: 'Check the answers',
    complete: 'The answers are right and could be submitted.',
  },
)

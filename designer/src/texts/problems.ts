import { defineTexts } from './define-texts.ts'

export const problemsTexts = defineTexts(
  {
    problems: '问题',
    fix: '自动更正',
    replace: (text: string) => `更正为 ${text}`,
    count: (errors: number, warnings: number) => {
      if (errors === 0 && warnings === 0) return '没有问题'
      return [errors > 0 && `${errors} 个错误`, warnings > 0 && `${warnings} 个提醒`]
        .filter(Boolean)
        .join('，')
    },
  },
  {
    problems: 'Problems',
    fix: 'Fix it',
    replace: (text: string) => `Change to ${text}`,
    count: (errors: number, warnings: number) => {
      if (errors === 0 && warnings === 0) return 'No problems'
      return [errors > 0 && `${errors} errors`, warnings > 0 && `${warnings} warnings`]
        .filter(Boolean)
        .join(', ')
    },
  },
)

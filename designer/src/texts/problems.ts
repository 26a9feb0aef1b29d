import type { QuickFix } from '@yibiao/core/lint'
import { defineTexts } from './define-texts.ts'

interface ProblemsWords {
  readonly problems: string
  /** What a quick fix does, as short as a button. */
  readonly fixWords: (fix: QuickFix | undefined) => string
  readonly count: (counts: Counts) => string
  readonly severities: Readonly<Record<keyof Counts, string>>
}

interface Counts {
  readonly error: number
  readonly warning: number
  readonly hint: number
}

/** Longer values are not read on a button. */
const longest = 24

/** The value in words when a button can say it. */
function valueOf(fix: QuickFix | undefined): string | undefined {
  const value = fix?.type === 'replaceText' ? fix.text : fix?.type === 'set' ? fix.value : undefined
  const isWords = typeof value === 'string' && value !== '' && value.length <= longest
  // Keys and kinds of the contract say nothing to a reader; what a person wrote does.
  const isName = fix?.type === 'set' && /^\/.*\/(?:type|caseType|resultType|classification)$/.test(fix.path)
  return isWords && !isName ? value : undefined
}

export const problemsTexts = defineTexts<ProblemsWords>(
  {
    problems: '问题',
    fixWords: fix => {
      if (fix?.type === 'remove' || (fix?.type === 'replaceText' && fix.text === '')) return '删去'
      if (fix?.type === 'fill') return '设置预填'
      const value = valueOf(fix)
      return value === undefined ? '自动更正' : `更正为 ${value}`
    },
    count: ({ error, warning, hint }) => {
      const parts = [
        error > 0 && `${error} 个错误`,
        warning > 0 && `${warning} 个提醒`,
        error + warning === 0 && '没有问题',
        hint > 0 && `${hint} 条建议`,
      ]
      return parts.filter(Boolean).join('，')
    },
    severities: { error: '错误', warning: '提醒', hint: '建议' },
  },
  {
    problems: 'Problems',
    fixWords: fix => {
      if (fix?.type === 'remove' || (fix?.type === 'replaceText' && fix.text === '')) return 'Remove'
      if (fix?.type === 'fill') return 'Fill it from there'
      const value = valueOf(fix)
      return value === undefined ? 'Fix it' : `Change to ${value}`
    },
    count: ({ error, warning, hint }) => {
      const parts = [
        error > 0 && `${error} ${error === 1 ? 'error' : 'errors'}`,
        warning > 0 && `${warning} ${warning === 1 ? 'warning' : 'warnings'}`,
        error + warning === 0 && 'No problems',
        hint > 0 && `${hint} ${hint === 1 ? 'hint' : 'hints'}`,
      ]
      return parts.filter(Boolean).join(', ')
    },
    severities: { error: 'Error', warning: 'Warning', hint: 'Hint' },
  },
)

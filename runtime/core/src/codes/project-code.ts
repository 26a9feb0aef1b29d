import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { normaliseCode } from './normalise-code.ts'

export { normaliseCode as normaliseProjectCode }

/**
 * 投资项目代码, GB/T 40058-2021: year and month, region, guiding department, project type, serial and check digit,
 * with hyphens. Codes of before 2017 begin with the year in full. The check digit's rule is not public: only the
 * form is checked, whether the project exists is for the project platform to say.
 */
export function checkProjectCode(text: string): CheckResult {
  const code = normaliseCode(text)
  if (!/^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$/.test(code)) return createCodeIssue('projectCode.format')
  const month = code.slice(2, 4)
  const isOldForm = /^20(?:0\d|1[0-6])/.test(code)
  if (isOldForm || (Number(month) >= 1 && Number(month) <= 12)) return undefined
  return createCodeIssue('projectCode.month', { month })
}

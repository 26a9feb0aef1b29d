import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { normaliseCode } from './normalise-code.ts'

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'

/** Without the dot or hyphen after the second character: 云A·12345 → 云A12345. */
export function normalisePlateNumber(text: string): string {
  return normaliseCode(text).replace(/[·•‧・.-]/gu, '')
}

/** 机动车号牌, GA 36: seven characters; eight on new-energy vehicles, small (letter third) or large (letter last). */
export function checkPlateNumber(text: string): CheckResult {
  const number = normalisePlateNumber(text)
  const province = number.charAt(0)
  if (number.length !== 7 && number.length !== 8) {
    return createCodeIssue('plateNumber.length', { actual: number.length })
  }
  if (!provinces.includes(province)) return createCodeIssue('plateNumber.province', { province })
  const form = number.length === 7 ? ordinary : newEnergy
  return form.test(number.slice(1)) ? undefined : createCodeIssue('plateNumber.format')
}

const ordinary = /^[A-HJ-NP-Z][A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]$/
const newEnergy = /^[A-HJ-NP-Z](?:[A-HJK][A-HJ-NP-Z0-9]\d{4}|\d{5}[A-HJK])$/

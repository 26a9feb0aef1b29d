import { applicantEn } from './applicant-en.ts'
import { applicantZhCn } from './applicant-zh-cn.ts'
import type { ApplicantTexts } from './applicant.ts'
import type { Locale } from './message.ts'

/** The areas that applicants meet, in every language. */
export const applicantTexts: Readonly<Record<Locale, ApplicantTexts>> = {
  'zh-CN': applicantZhCn,
  en: applicantEn,
}

import { codes as codesEn } from './en/codes.ts'
import { fields as fieldsEn } from './en/fields.ts'
import { form as formEn } from './en/form.ts'
import { general as generalEn } from './en/general.ts'
import type { LanguageTexts, Locale } from './message.ts'
import { codes } from './zh-cn/codes.ts'
import { fields } from './zh-cn/fields.ts'
import { form } from './zh-cn/form.ts'
import { general } from './zh-cn/general.ts'

/** The areas that applicants meet. */
export const applicantTexts: Readonly<Record<Locale, LanguageTexts>> = {
  'zh-CN': { catalogues: [codes, fields, form], general },
  en: { catalogues: [codesEn, fieldsEn, formEn], general: generalEn },
}

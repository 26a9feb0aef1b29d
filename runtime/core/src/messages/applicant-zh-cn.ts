import { codes } from '#codes'
import type { ApplicantTexts } from './applicant.ts'
import { fields } from './zh-cn/fields.ts'
import { form } from './zh-cn/form.ts'
import { general } from './zh-cn/general.ts'
import { summary } from './zh-cn/summary.ts'

/** The areas that applicants meet, in Chinese. */
export const applicantZhCn: ApplicantTexts = {
  locale: 'zh-CN',
  get catalogues() {
    return [codes(), fields, form]
  },
  general,
  summary,
}

import type { ApplicantTexts } from './applicant.ts'
import { codes } from './en/codes.ts'
import { fields } from './en/fields.ts'
import { form } from './en/form.ts'
import { general } from './en/general.ts'
import { summary } from './en/summary.ts'

/** The areas that applicants meet, in English. */
export const applicantEn: ApplicantTexts = {
  locale: 'en',
  catalogues: [codes, fields, form],
  general,
  summary,
}

import { applicantTexts } from './applicant-texts.ts'
import { contract as contractEn } from './en/contract.ts'
import { documents as documentsEn } from './en/documents.ts'
import { expression as expressionEn } from './en/expression.ts'
import { flow as flowEn } from './en/flow.ts'
import { gates as gatesEn } from './en/gates.ts'
import { hints as hintsEn } from './en/hints.ts'
import { lint as lintEn } from './en/lint.ts'
import { registries as registriesEn } from './en/registries.ts'
import { scenarios as scenariosEn } from './en/scenarios.ts'
import type { LanguageTexts, Locale } from './message.ts'
import { contract } from './zh-cn/contract.ts'
import { documents } from './zh-cn/documents.ts'
import { expression } from './zh-cn/expression.ts'
import { flow } from './zh-cn/flow.ts'
import { gates } from './zh-cn/gates.ts'
import { hints } from './zh-cn/hints.ts'
import { lint } from './zh-cn/lint.ts'
import { registries } from './zh-cn/registries.ts'
import { scenarios } from './zh-cn/scenarios.ts'

/** Every area: those who design an item meet the problems of applicants as well, in scenarios and previews. */
export const designerTexts: Readonly<Record<Locale, LanguageTexts>> = {
  'zh-CN': {
    ...applicantTexts['zh-CN'],
    catalogues: [
      ...applicantTexts['zh-CN'].catalogues,
      lint,
      hints,
      expression,
      flow,
      documents,
      contract,
      gates,
      registries,
      scenarios,
    ],
  },
  en: {
    ...applicantTexts.en,
    catalogues: [
      ...applicantTexts.en.catalogues,
      lintEn,
      hintsEn,
      expressionEn,
      flowEn,
      documentsEn,
      contractEn,
      gatesEn,
      registriesEn,
      scenariosEn,
    ],
  },
}

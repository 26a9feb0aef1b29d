import type { CodeIssueCode } from '../codes/index.ts'
import type { ExpressionIssueCode } from '../expression/index.ts'
import type { FieldIssueCode } from '../fields/index.ts'
import type { FormIssueCode } from '../form/form-issues.ts'
import type { LintIssueCode } from '../lint/lint-issues.ts'
import type { ContractIssueCode } from './contract-issues.ts'
import { codes as enCodes } from './en/codes.ts'
import { contract as enContract } from './en/contract.ts'
import { expression as enExpression } from './en/expression.ts'
import { fields as enFields } from './en/fields.ts'
import { form as enForm } from './en/form.ts'
import { lint as enLint } from './en/lint.ts'
import { values as enValues } from './en/values.ts'
import type { ValueNames } from './value-names.ts'
import { codes } from './zh-cn/codes.ts'
import { contract } from './zh-cn/contract.ts'
import { expression } from './zh-cn/expression.ts'
import { fields } from './zh-cn/fields.ts'
import { form } from './zh-cn/form.ts'
import { lint } from './zh-cn/lint.ts'
import { values } from './zh-cn/values.ts'

export type Locale = 'zh-CN' | 'en'

/** Every code the catalogues know; one without a text in both languages does not compile. */
export type IssueCode =
  | CodeIssueCode
  | FieldIssueCode
  | FormIssueCode
  | LintIssueCode
  | `expression.${ExpressionIssueCode}`
  | ContractIssueCode

/** A text by code, with `{parameter}` where a parameter goes. */
export type MessageCatalogue = Readonly<Record<IssueCode, string>>

export const catalogues: Readonly<Record<Locale, MessageCatalogue>> = {
  'zh-CN': { ...codes, ...fields, ...form, ...lint, ...expression, ...contract },
  en: { ...enCodes, ...enFields, ...enForm, ...enLint, ...enExpression, ...enContract },
}

export const valueNames: Readonly<Record<Locale, ValueNames>> = { 'zh-CN': values, en: enValues }

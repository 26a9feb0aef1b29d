import {
  checkIdentityDocument,
  checkMobilePhone,
  checkUnifiedSocialCreditCode,
  identityDocumentTypeOf,
  type CheckResult,
} from '@yibiao/core/codes'
import { messageOf, type ApplicantTexts } from '@yibiao/core/messages/applicant'
import type { ActValues } from '../acts/act-fields.ts'
import { hasAgent } from './begin-entries.ts'
import type { WindowTexts } from './texts.ts'

type Words = { texts: WindowTexts; kernel: ApplicantTexts; today: string }

/** What is wrong by the name of the input, in the order of the form: the server judges by the same rules. */
export function checkEntries(values: ActValues, words: Words): ReadonlyMap<string, string> {
  const problems = new Map<string, string>()
  const note = (name: string, problem: string | undefined): void => {
    if (problem !== undefined) problems.set(name, problem)
  }
  const { missing } = words.texts
  const isOrganisation = values['kind'] === 'organisation'
  note('applicantName', needed(values, 'applicantName', isOrganisation ? missing.unitName : missing.name))
  if (isOrganisation) {
    const isMissing = needed(values, 'applicantNumber', missing.creditCode)
    note(
      'applicantNumber',
      isMissing ?? said(checkUnifiedSocialCreditCode(entryOf(values, 'applicantNumber')), words),
    )
  } else checkDocument(values, 'applicant', words, note)
  note('applicantMobile', checkMobile(values, 'applicantMobile', words))
  if (hasAgent(values)) checkAgent(values, words, note)
  note('waitedMinutes', checkMinutes(values, missing.waited))
  return problems
}

type Note = (name: string, problem: string | undefined) => void

function checkDocument(values: ActValues, whose: 'applicant' | 'agent', words: Words, note: Note): void {
  const { missing } = words.texts
  const type = identityDocumentTypeOf(entryOf(values, `${whose}Type`))
  if (type === undefined) {
    note(`${whose}Type`, missing.type)
    return
  }
  const isMissing = needed(values, `${whose}Number`, missing.number)
  const checked = checkIdentityDocument(type, entryOf(values, `${whose}Number`), { today: words.today })
  note(`${whose}Number`, isMissing ?? said(checked, words))
}

function checkAgent(values: ActValues, words: Words, note: Note): void {
  const { missing } = words.texts
  note('agentName', needed(values, 'agentName', missing.name))
  checkDocument(values, 'agent', words, note)
  note('agentMobile', checkMobile(values, 'agentMobile', words))
  note('scope', needed(values, 'scope', missing.scope))
  note('from', needed(values, 'from', missing.date))
  const covers = entryOf(values, 'from') <= words.today && entryOf(values, 'through') >= words.today
  note('through', needed(values, 'through', missing.date) ?? (covers ? undefined : missing.ended))
}

function checkMobile(values: ActValues, name: string, words: Words): string | undefined {
  const entry = entryOf(values, name)
  return entry === '' ? undefined : said(checkMobilePhone(entry), words)
}

function checkMinutes(values: ActValues, problem: string): string | undefined {
  const entry = entryOf(values, 'waitedMinutes')
  return entry === '' || (/^\d{1,4}$/.test(entry) && Number(entry) <= 1440) ? undefined : problem
}

/** Warnings are not in the way: the number may be right nevertheless. */
function said(result: CheckResult, { kernel }: Words): string | undefined {
  return result?.severity === 'error' ? messageOf(result, kernel) : undefined
}

function needed(values: ActValues, name: string, problem: string): string | undefined {
  return entryOf(values, name) === '' ? problem : undefined
}

function entryOf(values: ActValues, name: string): string {
  return (values[name] ?? '').trim()
}

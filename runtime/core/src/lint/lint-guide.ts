import type { GuideDefinition, ItemDefinition, TimeLimit } from '@yibiao/schemas'
import { checkItemCode, checkTelephone } from '../codes/index.ts'
import { localize } from '../fields/index.ts'
import type { DesignIssue } from '../form/types.ts'
import { createLint } from './create-lint.ts'

/** 行政许可 in the code table of item types. */
const PERMIT = '01'
/** 自然人 in the code table of service objects; all others are organisations. */
const NATURAL_PERSON = '1'
/** 快递申请 in the code table of handling forms. */
const POST = '4'
/** Calendar days for which five working days stand, to compare limits of different units. */
const CALENDAR_DAYS_PER_WEEK = 7
const WORKING_DAYS_PER_WEEK = 5

/** Rules Q01–Q09, Q11 and Q12 of the quality check before publishing (办事指南质检规则); Q10, Q15 and Q16 are the flow's. */
export function lintGuide(item: ItemDefinition): readonly DesignIssue[] {
  return [
    ...lintLimits(item),
    ...lintVisits(item.guide),
    ...lintCounterReceipt(item),
    ...lintCharges(item.guide),
    ...lintTelephones(item.guide),
    ...lintTopics(item.guide),
    ...lintResults(item.guide),
    ...lintTaskCode(item.guide),
  ]
}

/** Q01 promised within statutory, and what may follow within the promised limit; Q02 an immediate item has no days to wait, every other has. */
function lintLimits({ guide, limits }: ItemDefinition): DesignIssue[] {
  const issues: DesignIssue[] = []
  const promised = limits.promised.amount
  if (toCalendarDays(limits.promised) > toCalendarDays(limits.statutory)) {
    issues.push(
      createLint('/limits/promised', 'guide.promisedExceedsStatutory', {
        promised,
        statutory: limits.statutory.amount,
      }),
    )
  }
  const deferral = limits.deferral?.limit
  if (deferral !== undefined && toCalendarDays(deferral) > toCalendarDays(limits.promised)) {
    issues.push(
      createLint('/limits/deferral/limit', 'guide.deferralExceedsPromised', {
        deferral: deferral.amount,
        promised,
      }),
    )
  }
  if (guide.caseType === 'immediate' && promised > 1) {
    issues.push(createLint('/limits/promised', 'guide.immediateWithLimit', { promised }))
  }
  if (guide.caseType === 'promised' && promised === 0) {
    issues.push(
      createLint(
        '/guide/caseType',
        'guide.promisedWithoutLimit',
        {},
        {
          type: 'set',
          path: '/guide/caseType',
          value: 'immediate',
        },
      ),
    )
  }
  return issues
}

function toCalendarDays({ amount, unit }: TimeLimit): number {
  return unit === 'calendarDay' ? amount : (amount * CALENDAR_DAYS_PER_WEEK) / WORKING_DAYS_PER_WEEK
}

/** Q03 a reason for every visit; Q04 without visits the papers come by post; Q05 fully online means no visit. */
function lintVisits(guide: GuideDefinition): DesignIssue[] {
  const { onSiteVisits: visits, onSiteReason, onlineDepth, handlingForms = [] } = guide
  if (visits === undefined) return []
  const issues: DesignIssue[] = []
  const reason = onSiteReason === undefined ? '' : localize(onSiteReason, 'zh-CN').trim()
  if (visits > 0 && (reason === '' || reason === '无')) {
    issues.push(createLint('/guide/onSiteReason', 'guide.onSiteReasonMissing', { visits }))
  }
  if (visits === 0 && reason !== '' && reason !== '无') {
    issues.push(
      createLint(
        '/guide/onSiteReason',
        'guide.onSiteReasonUnneeded',
        {},
        {
          type: 'set',
          path: '/guide/onSiteReason',
          value: '无',
        },
      ),
    )
  }
  if (
    visits === 0 &&
    onlineDepth !== undefined &&
    onlineDepth !== 'fullyOnline' &&
    !handlingForms.includes(POST)
  ) {
    issues.push(
      createLint(
        '/guide/handlingForms',
        'guide.postMissing',
        {},
        {
          type: 'set',
          path: '/guide/handlingForms',
          value: [...handlingForms, POST],
        },
      ),
    )
  }
  if (onlineDepth === 'fullyOnline' && visits > 0) {
    issues.push(
      createLint(
        '/guide/onSiteVisits',
        'guide.fullyOnlineWithVisits',
        { visits },
        {
          type: 'set',
          path: '/guide/onSiteVisits',
          value: 0,
        },
      ),
    )
  }
  return issues
}

/** 线下收件 takes the applicant to a counter once at least. */
function lintCounterReceipt({ guide, limits }: ItemDefinition): DesignIssue[] {
  if (limits.counterReceipt === undefined || guide.onSiteVisits !== 0) return []
  return [
    createLint(
      '/guide/onSiteVisits',
      'guide.counterReceiptWithoutVisit',
      {},
      { type: 'set', path: '/guide/onSiteVisits', value: 1 },
    ),
  ]
}

/** Q06. The schema demands name, standard and basis of each charge. */
function lintCharges({ isCharged, charges = [], paysOnline }: GuideDefinition): DesignIssue[] {
  if (isCharged === true) {
    return [
      ...(charges.length === 0 ? [createLint('/guide/charges', 'guide.chargesMissing', {})] : []),
      ...(paysOnline === undefined ? [createLint('/guide/paysOnline', 'guide.paysOnlineMissing', {})] : []),
    ]
  }
  if (paysOnline !== true) return []
  return [
    createLint(
      '/guide/paysOnline',
      'guide.paysOnlineWithoutCharge',
      {},
      {
        type: 'set',
        path: '/guide/paysOnline',
        value: false,
      },
    ),
  ]
}

/** Q07: both given, with area code, and not the same. */
function lintTelephones(guide: GuideDefinition): DesignIssue[] {
  const issues = (['consultationTelephone', 'supervisionTelephone'] as const).flatMap(telephone => {
    const number = guide[telephone]?.trim() ?? ''
    const path = `/guide/${telephone}`
    if (isSlot(number)) return []
    if (number === '') return [createLint(path, 'guide.telephoneMissing', { telephone })]
    return checkTelephone(number) === undefined
      ? []
      : [createLint(path, 'guide.telephoneWrong', { telephone })]
  })
  const { consultationTelephone, supervisionTelephone } = guide
  const areEqual = consultationTelephone !== undefined && consultationTelephone === supervisionTelephone
  return areEqual
    ? [...issues, createLint('/guide/supervisionTelephone', 'guide.telephonesEqual', {})]
    : issues
}

/** Q08: topics for those who are served, and only for them. */
function lintTopics({
  serviceObjects,
  naturalPersonTopics = [],
  legalPersonTopics = [],
}: GuideDefinition): DesignIssue[] {
  const servesPersons = serviceObjects.includes(NATURAL_PERSON)
  const servesOrganisations = serviceObjects.some(object => object !== NATURAL_PERSON)
  const issues: DesignIssue[] = []
  if (servesPersons && naturalPersonTopics.length === 0) {
    issues.push(createLint('/guide/naturalPersonTopics', 'guide.naturalPersonTopicsMissing', {}))
  }
  if (!servesPersons && naturalPersonTopics.length > 0) {
    issues.push(
      createLint(
        '/guide/naturalPersonTopics',
        'guide.naturalPersonTopicsUnneeded',
        {},
        remove('/guide/naturalPersonTopics'),
      ),
    )
  }
  if (servesOrganisations && legalPersonTopics.length === 0) {
    issues.push(createLint('/guide/legalPersonTopics', 'guide.legalPersonTopicsMissing', {}))
  }
  if (!servesOrganisations && legalPersonTopics.length > 0) {
    issues.push(
      createLint(
        '/guide/legalPersonTopics',
        'guide.legalPersonTopicsUnneeded',
        {},
        remove('/guide/legalPersonTopics'),
      ),
    )
  }
  return issues
}

function remove(path: string) {
  return { type: 'remove', path } as const
}

/** Q09 questions of a permit; Q11 the name of a result says its type; Q12 a result has a sample. */
function lintResults({ itemType, questions = [], results = [] }: GuideDefinition): DesignIssue[] {
  const issues: DesignIssue[] = []
  if (itemType === PERMIT && questions.length === 0) {
    issues.push(createLint('/guide/questions', 'guide.questionsMissing', {}))
  }
  results.forEach(({ name, resultType, sample }, index) => {
    const text = localize(name, 'zh-CN').trim()
    const isLicenceName = text.endsWith('证')
    const isDocumentName = text.endsWith('文') || text.endsWith('批复')
    if ((isLicenceName && resultType !== 'licence') || (isDocumentName && resultType !== 'document')) {
      const path = `/guide/results/${index}/resultType`
      const value = isLicenceName ? 'licence' : 'document'
      issues.push(createLint(path, 'guide.resultTypeDiffers', { name: text }, { type: 'set', path, value }))
    }
    if (sample === undefined) {
      issues.push(createLint(`/guide/results/${index}/sample`, 'guide.resultSampleMissing', { name: text }))
    }
  })
  return issues
}

function lintTaskCode({ taskCode }: GuideDefinition): DesignIssue[] {
  const isWrong =
    taskCode !== undefined &&
    !isSlot(taskCode) &&
    taskCode !== '' &&
    checkItemCode(taskCode, { scheme: 'national' }) !== undefined
  return isWrong ? [createLint('/guide/taskCode', 'guide.taskCodeWrong', {})] : []
}

/** A text of a template that each department binds when it installs it. */
function isSlot(text: string): boolean {
  return text.startsWith('slot:')
}

import type { RefusalCode } from '@yibiao/core/flow'
import { refusalText } from '@yibiao/core/messages'
import type { ProblemDefinition, ProblemTable } from '../problems/problem-table.ts'

/** A task that is not of the case is not found, like one that never was. */
type CaseRefusal = Exclude<RefusalCode, 'unknownTask'>

/** 403 for who may not, 422 for what is missing in the command, 409 for what the case no longer allows. */
const statuses = {
  alreadySubmitted: 409,
  notSubmitted: 409,
  caseConcluded: 409,
  staleVersion: 409,
  duplicateCommand: 409,
  timeRunsBackwards: 409,
  officersOnly: 403,
  applicantOnly: 403,
  systemOnly: 403,
  roleMissing: 403,
  ownCase: 403,
  excludedHandler: 403,
  taskClosed: 409,
  taskSuspended: 409,
  notMine: 403,
  heldByAnother: 409,
  notFromPool: 409,
  actionNotOffered: 409,
  unknownOutcome: 422,
  opinionMissing: 422,
  reasonMissing: 422,
  legalBasisMissing: 422,
  remediesMissing: 422,
  competentAuthorityMissing: 422,
  checklistIncomplete: 422,
  checklistNotMet: 422,
  checklistNoteMissing: 422,
  checklistEvidenceMissing: 422,
  unknownChecklistPoint: 422,
  deliveryIncomplete: 422,
  nothingToConfirm: 409,
  documentNotOffered: 409,
  documentIncomplete: 422,
  alreadyAccepted: 409,
  stepsGone: 409,
  followUpsGone: 409,
  notReceived: 409,
  notAwaited: 409,
  notAccepted: 409,
  alreadyDecided: 409,
  fieldsMissing: 422,
  debtsOutstanding: 409,
  noSuchDebt: 409,
  notVerified: 409,
  correctionAlreadyRequested: 409,
  correctionOpen: 409,
  noCorrectionOpen: 409,
  receiptInFuture: 422,
  submissionNumber: 409,
  nothingToReturnTo: 409,
  returnTargetNotPassed: 409,
  returnIntoSiblingBranch: 409,
  returnBeforeAcceptance: 409,
  jumpBackAcrossBlock: 409,
  unknownOfficer: 422,
  otherDepartment: 422,
  alreadySigner: 422,
  noOpenTask: 409,
  signerOfDecision: 422,
  noSuchSigner: 409,
  cannotRecall: 409,
  successorActed: 409,
  unknownProcedure: 422,
  noSpecialProcedure: 409,
  extensionNotOffered: 409,
  alreadyExtended: 409,
  limitPassed: 409,
  requestPending: 409,
  timerNotDue: 409,
  originalsUnchecked: 422,
  inspectorsMissing: 422,
  checkInFuture: 422,
  requirementsMissing: 422,
  nothingGranted: 409,
  grantHasEnded: 409,
  childrenOpen: 409,
  notScreened: 409,
  childOrdered: 409,
  screenedOut: 403,
  screeningForfeited: 403,
  notWaiting: 409,
} as const satisfies Record<CaseRefusal, 403 | 409 | 422>

/** What the server itself finds wrong with a command. */
export const commandProblems = {
  'case.valuesChanged': {
    status: 409,
    'zh-CN': '办理前重新核对了数据来源，有 {count} 项与提交时不同，请查看后再次办理。',
    en: 'The sources were asked again; {count} values are not what was submitted. Look at them and act again.',
  },
  'case.fieldNotEditable': {
    status: 422,
    'zh-CN': '本环节不能填写这个字段：{path}。请刷新页面后重试。',
    en: 'This step may not write the field {path}; reload the page and try again.',
  },
  'case.valueLocked': {
    status: 422,
    'zh-CN': '该值由数据来源提供或须由其核验，不能直接修改；有误的，请由申请人提出异议，或重新核验。',
    en: 'The value comes from a source or must be verified by it, and cannot be changed here; have the applicant contest it, or verify it again.',
  },
  'case.answersNotAcceptable': {
    status: 422,
    'zh-CN': '填写的内容还不符合要求，请按提示修改。',
    en: 'What you filled in is not acceptable yet; see the issues.',
  },
  'correction.unknownPart': {
    status: 422,
    'zh-CN': '所选的字段或材料不属于该事项，请重新选择。',
    en: 'A field or material is not of this item; please choose again.',
  },
} as const satisfies ProblemTable

/** Parameters that a sentence names, filled in when it is told. */
const named = { debts: '{debts}', numbers: '{numbers}', points: '{points}' }

/** Every refusal of the engine, in the words that the browser has for it too. */
export const caseProblems = Object.fromEntries(
  Object.entries(statuses).map(([code, status]): [string, ProblemDefinition] => [
    `case.${code}`,
    { status, 'zh-CN': refusalText(code, named, 'zh-CN'), en: refusalText(code, named, 'en') },
  ]),
  // The entries are made of exactly these codes.
) as Record<`case.${CaseRefusal}`, ProblemDefinition>

import type { EndEventStep, GuideDefinition, PrefillSource } from '@yibiao/schemas'
import type { ExpressionType } from '../../expression/expression-type.ts'
import type { ParameterType } from '../../expression/functions/signature.ts'
import type { Phase, StepAct } from '../../flow/step-acts.ts'

/** English words for keywords that only those who design items meet. */
export const phases = {
  preReview: 'pre-review',
  accept: 'acceptance',
  review: 'review',
  decide: 'decision',
  certify: 'certification',
  deliver: 'delivery',
} as const satisfies Record<Phase, string>

export const guideTelephones = {
  consultationTelephone: 'telephone for questions',
  supervisionTelephone: 'telephone for complaints',
} as const

/** Domains without promises (国办发〔2020〕42号). */
export const promiseExclusions = {
  nationalSecurity: 'national security',
  stateSecrets: 'state secrets',
  publicSafety: 'public safety',
  financialSupervision: 'prudential supervision of finance',
  environment: 'protection of the environment',
  healthAndLife: 'health, life and property of people',
  foreignAffairs: 'important foreign affairs',
  highRisk: 'high risk, and damage that is hard to undo',
} as const satisfies Record<NonNullable<GuideDefinition['promiseExclusion']>, string>

export const classifications = {
  public: 'public',
  internal: 'internal',
  personal: 'personal',
  sensitive: 'sensitive',
} as const

/** Types of the expression language. */
export const expressionTypes = {
  any: 'any value',
  null: 'null',
  string: 'text',
  number: 'number',
  boolean: 'true or false',
  date: 'date',
  time: 'time',
  dateTime: 'date and time',
  dateOrDateTime: 'date or date and time',
  dayTimeDuration: 'duration of days and time',
  yearMonthDuration: 'duration of years and months',
  duration: 'duration',
  list: 'list',
  context: 'context',
  range: 'range',
} as const satisfies Record<ExpressionType['kind'] | ParameterType, string>

/** What an expression lacks at some place, besides its symbols. */
export const expressionParts = {
  end: 'the end',
  name: 'a name',
  expression: 'a value',
  string: 'a text',
} as const

/** Services an expression may lack. */
export const services = {
  now: 'the current time',
  calendar: 'the working calendar',
  codeTables: 'the code tables',
  codes: 'the checks of codes',
  patterns: 'patterns',
} as const

export const outcomes = {
  granted: 'granted',
  denied: 'denied',
  acceptanceRefused: 'acceptance refused',
  withdrawn: 'withdrawn',
  terminated: 'terminated',
} as const satisfies Record<EndEventStep['outcome'], string>

export const acts = {
  accept: 'accept',
  requestCorrection: 'request correction',
  refuseAcceptance: 'refuse acceptance',
  passPreReview: 'pass pre-review',
  returnPreReview: 'return from pre-review',
  approve: 'approve',
  reject: 'reject',
  grant: 'grant',
  deny: 'deny',
  returnToPrevious: 'return to the previous step',
  returnToStep: 'return to a step',
  addSigner: 'add a signer',
  transfer: 'transfer',
  delegate: 'delegate',
  consult: 'consult',
  startSpecialProcedure: 'start a special procedure',
  extend: 'extend',
  deliver: 'deliver',
} as const satisfies Record<StepAct, string>

export const slotKinds = { department: 'department', role: 'role' } as const

export const connectors = {
  account: 'account',
  licences: 'licences',
  earlierAnswers: 'earlier answers',
  promiseRecord: 'broken promises',
  earlierCases: 'earlier cases',
  registry: 'register',
  http: 'data interface',
} as const satisfies Record<PrefillSource['connector']['type'], string>

import type { Phase } from '../../flow/step-acts.ts'

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
  consultation: 'telephone for questions',
  consultationTelephone: 'telephone for questions',
  supervision: 'telephone for complaints',
  supervisionTelephone: 'telephone for complaints',
} as const

export const classifications = {
  public: 'public',
  internal: 'internal',
  personal: 'personal',
  sensitive: 'sensitive',
} as const

/** What may be expected in an expression besides its symbols. */
export const expressionTypes = {
  string: 'text',
  boolean: 'true or false',
  any: 'any value',
  end: 'the end',
  name: 'a name',
  expression: 'a value',
} as const

/** Services an expression may lack. */
export const services = {
  now: 'the current time',
  calendar: 'the working calendar',
  codeTables: 'the code tables',
  codes: 'the checks of codes',
  patterns: 'patterns',
} as const

export const stepTypes = { callActivity: 'sub-flow', screening: 'screening' } as const

export const outcomes = { withdrawn: 'withdrawn', acceptanceRefused: 'acceptance refused' } as const

export const acts = {
  accept: 'accept',
  requestCorrection: 'request correction',
  refuseAcceptance: 'refuse acceptance',
  passPreReview: 'pass pre-review',
  returnPreReview: 'return from pre-review',
  grant: 'grant',
  deny: 'deny',
  deliver: 'deliver',
} as const

export const connectors = {
  registry: 'register',
  licences: 'licences',
  http: 'data interface',
} as const

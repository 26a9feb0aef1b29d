/** A rule of 电子监察 (4.6 效能监督): what it is called in records, and how grave what it finds is. */
export type SupervisionRule = { code: RuleCode; number: string; colour: 'yellow' | 'red' }

export type RuleCode =
  | 'notAccepted'
  | 'secondCorrection'
  | 'stepOverdue'
  | 'caseOverdue'
  | 'specialProcedureOverdue'
  | 'refusalWithoutReason'
  | 'refusalWithoutDocument'
  | 'extensionWithoutBasis'
  | 'oftenReturned'
  | 'oftenSuspended'
  | 'longSuspended'
  | 'ratingNotRectified'
  | 'deliveryOverdue'
  | 'screeningForfeited'
  | 'forfeitureLifted'
  | 'nearLimit'

/** 退回次数 from which a case stands out. */
export const manyReturns = 3
/** 挂起次数 from which a case stands out. */
export const manySuspensions = 3
/** Calendar days of suspension in sum from which a case stands out. */
export const longSuspension = 60

/** The rules in the order of their numbers 规则编号. Fees and surplus materials cannot be known from a case's events. */
export const supervisionRules: readonly SupervisionRule[] = [
  { code: 'notAccepted', number: 'JC01', colour: 'red' },
  { code: 'secondCorrection', number: 'JC02', colour: 'red' },
  { code: 'stepOverdue', number: 'JC03', colour: 'yellow' },
  { code: 'caseOverdue', number: 'JC04', colour: 'red' },
  { code: 'specialProcedureOverdue', number: 'JC05', colour: 'red' },
  { code: 'refusalWithoutReason', number: 'JC06', colour: 'red' },
  { code: 'refusalWithoutDocument', number: 'JC07', colour: 'red' },
  { code: 'extensionWithoutBasis', number: 'JC08', colour: 'red' },
  { code: 'oftenReturned', number: 'JC09', colour: 'yellow' },
  { code: 'oftenSuspended', number: 'JC10', colour: 'yellow' },
  { code: 'longSuspended', number: 'JC11', colour: 'yellow' },
  { code: 'ratingNotRectified', number: 'JC12', colour: 'red' },
  { code: 'deliveryOverdue', number: 'JC13', colour: 'red' },
  { code: 'screeningForfeited', number: 'JC14', colour: 'red' },
  { code: 'forfeitureLifted', number: 'JC15', colour: 'red' },
  { code: 'nearLimit', number: 'JC16', colour: 'yellow' },
]

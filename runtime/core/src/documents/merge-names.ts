/** Facts a merge field of a document may name besides the fields of the form; the server fills each of them. */
export const MERGE_NAMES = [
  'case',
  'item',
  'department',
  'applicant',
  'agent',
  'officer',
  'limits',
  'materials',
  'correction',
  'refusal',
  'withdrawal',
  'lapse',
  'specialProcedure',
  'extension',
  'decision',
  'rectification',
  'grantEnd',
  'deferral',
  'answers',
  'document',
  'guide',
  'receipt',
  'resubmission',
  'termination',
  'consultation',
  'delivery',
  'input',
] as const

export type MergeName = (typeof MERGE_NAMES)[number]

/** Facts that the text of a notice may name besides the fields: nothing personal, for it may leave the house. */
export const NOTICE_NAMES = ['case', 'item', 'department', 'decision'] as const satisfies readonly MergeName[]

export type NoticeName = (typeof NOTICE_NAMES)[number]

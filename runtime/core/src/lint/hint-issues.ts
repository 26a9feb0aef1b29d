/** Everything hints find, with the parameters its message may name. A hint is advice: it never stands in the way. */
export const hintIssues = {
  'hint.labelLong': ['length', 'limit'],
  'hint.helpLong': ['length', 'limit'],
  'hint.helpRepeatsLabel': [],
  'hint.halfWidth': ['text'],
  'hint.capitals': ['text'],
  'hint.plainWord': ['word', 'plain'],
  'hint.needlessWord': ['word'],
  'hint.doubleNegation': ['text'],
  'hint.englishMissing': ['label'],
  'hint.headingLevel': [],
  'hint.manyRadios': ['count', 'limit'],
  'hint.sourceKnows': ['field', 'source'],
  'hint.purposeMissing': ['field'],
  'hint.exampleMissing': ['field'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type HintCode = keyof typeof hintIssues

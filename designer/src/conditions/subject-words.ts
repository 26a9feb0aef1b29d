/** Words for what has no label in the item. */
export interface SubjectWords {
  readonly outcomeOf: (step: string) => string
  readonly outcomes: Readonly<Record<StepOutcome, string>>
  readonly defaultBranch: string
  readonly countOf: (rows: string) => string
  readonly totalOf: (column: string) => string
  readonly leastOf: (column: string) => string
  readonly greatestOf: (column: string) => string
  /** Whether one of the rows is something. */
  readonly rowsOf: (column: string) => string
  /** Parts of composite answers, and the values of those that are chosen, by what the contract calls them. */
  readonly partNames: ReadonlyMap<string, string>
  /** Facts of the case that documents name, and its lists, by how they are named. */
  readonly facts: Readonly<Record<string, string>>
  readonly caseLists: Readonly<Record<string, string>>
}

/** Outcomes the engine gives a step; `checkPassed` is `passed` of a follow-up. */
export type StepOutcome =
  | 'passed'
  | 'checkPassed'
  | 'accepted'
  | 'approved'
  | 'rejected'
  | 'granted'
  | 'decided'
  | 'denied'
  | 'done'
  | 'revoked'
  | 'kept'
  | 'delivered'
  | 'noObjection'
  | 'conditional'
  | 'objection'
  | 'nothingNeeded'
  | 'allGranted'
  | 'partlyGranted'
  | 'acceptanceRefused'
  | 'withdrawn'
  | 'lapsed'
  | 'returned'
  | 'terminated'

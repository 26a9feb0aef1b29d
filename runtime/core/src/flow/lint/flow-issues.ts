/**
 * Everything `compileFlow` and `lintFlow` find wrong with a flow besides its expressions, with the parameters a
 * message may name. An error keeps an item from being published.
 */
export const flowIssues = {
  'flow.doubledId': { severity: 'error', params: ['id'] },
  'flow.doubledKey': { severity: 'error', params: ['key'] },
  /** This end is reached by a command, never by a path. */
  'flow.endNeedsCommand': { severity: 'error', params: ['step', 'outcome'] },
  /** Acceptance, decision and delivery are acts of one person. */
  'flow.actNeedsOnePerson': { severity: 'error', params: ['step', 'act'] },
  'flow.unknownDecision': { severity: 'error', params: ['decision'] },
  /** Listed among the acts of a step, but no command carries it out. */
  'flow.actNotSetUp': { severity: 'warning', params: ['step', 'act'] },
  /** Q16: a path from start to end passes no decision and no explicit end. */
  'flow.endsWithoutDecision': { severity: 'error', params: [] },
  'flow.decidesBeforeAcceptance': { severity: 'error', params: ['step'] },
  'flow.acceptMissing': { severity: 'error', params: [] },
  'flow.decideMissing': { severity: 'error', params: [] },
  /** An officer must be able to grant and to deny. */
  'flow.deemedGrantMisplaced': { severity: 'error', params: ['step'] },
  'flow.decideOneSided': { severity: 'warning', params: ['step', 'act'] },
  'flow.unreachable': { severity: 'error', params: ['step'] },
  /** An end that asks for another decision than can have been made on the way. */
  'flow.endWithoutDecision': { severity: 'error', params: ['step', 'outcome'] },
  /** A later phase of the law comes before an earlier one. */
  'flow.phaseOrder': { severity: 'error', params: ['step', 'phase', 'after'] },
  /** The decision would cancel what runs beside it. */
  'flow.decisionInParallel': { severity: 'error', params: ['step'] },
  /** Q10: 行政许可 needs acceptance, review, decision, certificate and delivery. */
  'flow.stagesMissing': { severity: 'error', params: ['stages'] },
  /** Q15: the limits of the steps on the longest path exceed the promised limit, in working days. */
  'flow.limitsExceedPromised': { severity: 'error', params: ['sum', 'promised'] },
  'flow.licenceCodeMissing': { severity: 'warning', params: ['licence'] },
  'flow.licenceCodeWrong': { severity: 'error', params: ['licence'] },
  /** A point that a rule judges asks for 佐证材料, which nobody will attach. */
  'flow.evidenceByRule': { severity: 'warning', params: ['point'] },
  'flow.outcomeNotRead': { severity: 'warning', params: ['step'] },
  /** Reads the outcome of a step that cannot have happened yet. */
  'flow.readsLaterStep': { severity: 'error', params: ['step', 'later'] },
  'flow.branchNeverTaken': { severity: 'warning', params: ['branch'] },
  'flow.branchesOverlap': { severity: 'warning', params: ['branch', 'other'] },
  /** 秒批 decides accepted applications alone: nothing accepts before it. */
  'flow.grantsBeforeAcceptance': { severity: 'warning', params: ['step'] },
  /** Whatever leads into it has taken an earlier branch of the exclusive gateway. */
  'flow.branchCovered': { severity: 'warning', params: ['branch'] },
  'flow.branchAlwaysTaken': { severity: 'warning', params: ['branch'] },
  /** Of an exclusive gateway: each can hold without the other, and both can at once. */
  'flow.branchesShare': { severity: 'warning', params: ['branch', 'other'] },
  /** Values of a field that no condition meets, while the default does nothing. */
  'flow.valuesNotCovered': { severity: 'warning', params: ['step', 'field'] },
  /** Choices of a field that no branch names, while the default does nothing. */
  'flow.optionsNotCovered': { severity: 'warning', params: ['step', 'field', 'options'] },
  'flow.everythingSkippable': { severity: 'warning', params: ['step'] },
  'flow.joinTooMany': { severity: 'error', params: ['count', 'branches'] },
  'flow.unknownStep': { severity: 'error', params: ['step'] },
  'flow.unknownDocument': { severity: 'error', params: ['document'] },
  'flow.unknownField': { severity: 'error', params: ['field'] },
  'flow.unknownSlot': { severity: 'error', params: ['slot', 'kind'] },
  'flow.unknownRole': { severity: 'error', params: ['role'] },
  /** A step that starts another item does not say which. */
  'flow.itemMissing': { severity: 'error', params: ['step'] },
  /** Every case of this item would start another one. */
  'flow.startsItself': { severity: 'error', params: ['step'] },
  'flow.unknownSource': { severity: 'error', params: ['source'] },
  /** A department that is asked for its opinion writes nothing into the form. */
  'flow.consultedWrites': { severity: 'error', params: ['step'] },
  'flow.fileNotWritable': { severity: 'error', params: ['step', 'field'] },
  /** A field of officers in a row that the applicant adds and takes away. */
  'flow.officialInRow': { severity: 'error', params: ['field'] },
  'flow.officialFile': { severity: 'error', params: ['field'] },
  /** No step may edit a field of officers: it stays empty for ever. */
  'flow.officialNotWritable': { severity: 'warning', params: ['field'] },
  'flow.assigneeMissing': { severity: 'error', params: ['step'] },
  'flow.fallbackMissing': { severity: 'error', params: ['step'] },
} as const satisfies Readonly<Record<string, { severity: 'error' | 'warning'; params: readonly string[] }>>

export type FlowIssueCode = keyof typeof flowIssues

export type FlowIssueParams<C extends FlowIssueCode> = Readonly<
  Record<(typeof flowIssues)[C]['params'][number], string | number>
>

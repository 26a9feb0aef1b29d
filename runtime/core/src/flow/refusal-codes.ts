/**
 * Every reason for which the engine refuses a command, with the parameters its message may name. The message
 * catalogues are checked against this table.
 */
export const refusalCodes = {
  /** The case was submitted already. */
  alreadySubmitted: [],
  /** Nothing was submitted yet. */
  notSubmitted: [],
  /** The case is over; only a rating, a note or a rectification may follow. */
  caseConcluded: ['status'],
  /** The case changed since the reader saw it. */
  staleVersion: ['expected', 'actual'],
  /** The last command had the same id: it was carried out. */
  duplicateCommand: [],
  /** An instant lies before the last event of the case. */
  timeRunsBackwards: ['now', 'last'],
  /** The command is for officers. */
  officersOnly: [],
  /** The command is for the applicant of the case. */
  applicantOnly: [],
  /** The command comes from the server itself. */
  systemOnly: [],
  /** The command needs a role the actor does not hold. */
  roleMissing: ['role'],
  /** Nobody handles their own case. */
  ownCase: [],
  /** Handled an earlier step whose handlers may not act here. */
  excludedHandler: ['step'],
  unknownTask: [],
  /** The task is done or cancelled. */
  taskClosed: [],
  taskSuspended: [],
  /** Neither holder nor candidate. */
  notMine: [],
  heldByAnother: ['holder'],
  /** Releasing a task that was given to one person. */
  notFromPool: [],
  /** The step does not offer this act. */
  actionNotOffered: ['action', 'step'],
  /** An outcome the step does not define. */
  unknownOutcome: ['outcome'],
  opinionMissing: [],
  reasonMissing: [],
  legalBasisMissing: [],
  remediesMissing: [],
  competentAuthorityMissing: [],
  /** Points of the checklist without a verdict. */
  checklistIncomplete: ['points'],
  /** A point that blocks is not met. */
  checklistNotMet: ['points'],
  /** A point that is not met needs a note. */
  checklistNoteMissing: ['points'],
  /** A point that was judged needs 佐证材料. */
  checklistEvidenceMissing: ['points'],
  /** Of another step, or given twice. */
  unknownChecklistPoint: ['points'],
  /** What the receipt of delivery has to say of this way, by name. */
  deliveryIncomplete: ['missing'],
  /** Nothing was delivered electronically, or it was confirmed before. */
  nothingToConfirm: [],
  /** The template is not there, or not the actor's to issue. */
  documentNotOffered: [],
  /** Entries the officer must fill in, by key. */
  documentIncomplete: ['inputs'],
  /** Fields the step must fill in are empty or wrong. */
  fieldsMissing: ['fields'],
  alreadyAccepted: [],
  /** The papers have yet to come to a counter. */
  notReceived: [],
  /** Nothing is awaited at a counter. */
  notAwaited: [],
  notAccepted: [],
  alreadyDecided: [],
  /** Values to verify or materials to hand in later are outstanding. */
  debtsOutstanding: ['debts'],
  /** Nothing of the kind is outstanding. */
  noSuchDebt: ['debt'],
  /** The source was not asked. */
  notVerified: ['debt'],
  /** 补正 was requested once already. */
  correctionAlreadyRequested: [],
  /** Corrections are awaited from the applicant. */
  correctionOpen: [],
  noCorrectionOpen: [],
  /** A counter cannot have received what it hands in later than now. */
  receiptInFuture: [],
  /** Snapshots are numbered upwards. */
  submissionNumber: ['expected', 'actual'],
  /** Nothing was done before this step that could be done again. */
  nothingToReturnTo: [],
  /** The step was not passed on the way here. */
  returnTargetNotPassed: ['step'],
  /** The step lies in a branch that runs beside this one. */
  returnIntoSiblingBranch: ['step'],
  /** After acceptance nothing goes back to acceptance or the applicant. */
  returnBeforeAcceptance: ['step'],
  /** Coming straight back would skip the branches that the return cancels. */
  jumpBackAcrossBlock: ['step'],
  unknownOfficer: [],
  /** The officer belongs to another department. */
  otherDepartment: [],
  /** The officer has a part in this step already. */
  alreadySigner: [],
  noOpenTask: [],
  /** Accepting, deciding and the like are one person's act: nobody signs beside or after it. */
  signerOfDecision: [],
  /** Nobody was asked who has not answered. */
  noSuchSigner: [],
  /** The step is not one whose approval can be taken back. */
  cannotRecall: [],
  /** Somebody went on from it. */
  successorActed: [],
  /** The item lists no such special procedure. */
  unknownProcedure: [],
  noSpecialProcedure: [],
  /** The item has no extension. */
  extensionNotOffered: [],
  alreadyExtended: [],
  /** The limit has ended or stopped. */
  limitPassed: [],
  /** The head was asked and has not answered. */
  requestPending: [],
  /** 先办后核: originals that nobody compared. */
  originalsUnchecked: ['materials'],
  /** As many inspectors as the item asks for, each once. */
  inspectorsMissing: ['count'],
  /** A check cannot have taken place later than today. */
  checkInFuture: [],
  /** What must be put right. */
  requirementsMissing: [],
  /** Only what was granted can be ended. */
  nothingGranted: [],
  grantHasEnded: [],
  /** Work stands at steps that the other version does not have, or has elsewhere. */
  stepsGone: ['steps'],
  followUpsGone: ['followUps'],
  /** The timer is not due yet: fire it again then. */
  timerNotDue: ['fireAt'],
  /** 子办件 that have not ended. */
  childrenOpen: ['numbers'],
  /** No such item was screened. */
  notScreened: [],
  /** Its case was ordered already. */
  childOrdered: [],
  /** The department said that it has nothing to handle. */
  screenedOut: [],
  /** 甄别逾期失权: the department said nothing in time; only a supervisor of the leading department lifts that. */
  screeningForfeited: [],
  /** The step waits for nothing of the kind. */
  notWaiting: [],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type RefusalCode = keyof typeof refusalCodes

/** Parameters of one code, by name. */
export type RefusalParams<C extends RefusalCode> = Readonly<
  Record<(typeof refusalCodes)[C][number], string | number>
>

/** Why a command has no effect; the union lets a message catalogue see the parameters of each code. */
export type Refusal = {
  [C in RefusalCode]: { readonly code: C; readonly params: RefusalParams<C> }
}[RefusalCode]

type PlainCode = { [C in RefusalCode]: (typeof refusalCodes)[C]['length'] extends 0 ? C : never }[RefusalCode]

/** Builds a refusal. */
export function refuse(code: PlainCode): Refusal
export function refuse<C extends RefusalCode>(code: C, params: RefusalParams<C>): Refusal
export function refuse(
  code: RefusalCode,
  params: Readonly<Record<string, string | number>> = {},
): { readonly code: RefusalCode; readonly params: Readonly<Record<string, string | number>> } {
  return { code, params }
}

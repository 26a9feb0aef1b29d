import type { RefusalCode } from '../../flow/refusal-codes.ts'
import type { Message } from '../message.ts'
import { wordsOf } from '../word-of.ts'

const deliveryParts = {
  place: 'the place',
  proxy: 'who received it',
  refusal: 'the refusal and its witnesses',
  announcement: 'where and how long it was announced',
  deliveredAt: 'a time of delivery that is not later than now',
  receivedAt: 'a time of receipt that is not later than now',
}

export const refusals = {
  alreadySubmitted: 'The case was submitted already; see its progress instead.',
  notSubmitted: 'The case was not submitted yet. Please submit it first.',
  caseConcluded: 'The case is over and nothing more can be done. Please reload to see the result.',
  staleVersion: 'The case changed after you opened it. Please reload and look at it again.',
  duplicateCommand: 'This was carried out already. Please reload the page.',
  timeRunsBackwards:
    'The clock stands before the last event of the case. Please ask the administrator to check it.',
  receiptInFuture: 'It cannot have been received later than now. Please change the time.',
  officersOnly: 'Only officers can do this. Please leave it to them.',
  applicantOnly: 'Only the applicant can do this. Please leave it to them.',
  systemOnly: 'The system does this by itself; nothing needs to be done.',
  roleMissing: 'You do not hold the role this needs. Please ask the administrator of the department.',
  ownCase: 'Nobody handles their own application. Please pass it to another officer.',
  excludedHandler: 'You handled an earlier step and may not act here. Please pass it to another officer.',
  unknownTask: 'The task is gone. Please reload the list of tasks.',
  taskClosed: 'The task is done or cancelled. Please reload the list of tasks.',
  taskSuspended: 'The task is suspended. Please wait until it goes on.',
  notMine: 'The task is not yours. Please choose one of your own.',
  heldByAnother: read =>
    `${read('holder') || 'Somebody else'} has claimed the task. Please ask them if you need to handle it.`,
  notFromPool:
    'The task was given to you and cannot be put back. Please transfer it if you cannot handle it.',
  actionNotOffered: 'This step does not offer that. Please choose one of the acts listed.',
  unknownOutcome: 'The step has no such outcome. Please choose again.',
  opinionMissing: 'Please write an opinion first.',
  reasonMissing: 'Please give a reason first.',
  legalBasisMissing: 'Please give the legal basis first.',
  remediesMissing: 'Please name the remedies first.',
  competentAuthorityMissing: 'Please name the competent authority first.',
  checklistIncomplete: 'Some points of the checklist have no verdict. Please give one for each.',
  checklistNotMet: 'A point that must be met is not met. Please choose another outcome.',
  checklistNoteMissing: 'A point that is not met needs a note. Please write it first.',
  checklistEvidenceMissing: read => {
    const points = read('points')
    const sentence = 'A point that is judged needs evidence. Please attach a photo or document to it'
    return points === '' ? `${sentence}.` : `${sentence}: ${points}.`
  },
  unknownChecklistPoint:
    'These points are not those of the step. Please reload the page and fill in the checklist again.',
  deliveryIncomplete: read =>
    `The delivery is not complete. Please add: ${wordsOf(deliveryParts, read('missing'), ', ')}.`,
  nothingToConfirm: 'No electronic delivery waits to be confirmed. Please reload to see how it stands.',
  documentNotOffered:
    'You cannot issue this document now. Please reload and try again, or ask the process administrator.',
  documentIncomplete: 'Entries of the document are missing. Please complete them before it is issued.',
  fieldsMissing:
    'Something this step must fill in is empty or not acceptable. Please fill it in and save it first.',
  stepsGone: 'The case stands at steps ({steps}) that the version does not have, or has in another place.',
  followUpsGone: 'The case has follow-ups under way ({followUps}) that the version does not have.',
  notReceived: 'The papers have not been handed in at the counter. Please take them in first.',
  notAwaited: 'No papers are awaited at the counter. Please reload to see how the case stands.',
  alreadyAccepted: 'The case was accepted already. Please reload to see how it stands.',
  notAccepted: 'The case was not accepted yet. Please accept it first.',
  alreadyDecided: 'The case was decided already. Please reload to see how it stands.',
  noSuchDebt: 'Nothing of the kind is outstanding; it may have been settled already.',
  notVerified: 'The source has not been asked yet. Please try again.',
  debtsOutstanding: read => {
    const debts = read('debts')
    const sentence = 'Values to verify or materials to hand in are outstanding. Settle them before granting'
    return debts === '' ? `${sentence}.` : `${sentence}: ${debts}.`
  },
  correctionAlreadyRequested:
    'Corrections were requested once already and cannot be again. If it cannot be helped, please ask a supervisor.',
  correctionOpen: 'Corrections are awaited from the applicant. Please go on when they have come.',
  noCorrectionOpen: 'No corrections are asked of this case. Please reload to see how it stands.',
  submissionNumber:
    'The number of the submission does not fit the case. Please reload the page and try again.',
  nothingToReturnTo: 'There is no earlier step to return to. Please choose another act.',
  returnTargetNotPassed: 'The case did not pass that step. Please choose one that was handled.',
  returnIntoSiblingBranch:
    'A return cannot go into a branch beside this one. Please choose a step of this branch or before it.',
  returnBeforeAcceptance:
    'After acceptance nothing goes back before it. Please choose a step after acceptance.',
  jumpBackAcrossBlock:
    'This return cancels branches, so the case cannot come straight back. Please let it go step by step.',
  unknownOfficer: 'There is no such officer. Please choose again.',
  otherDepartment: 'The officer belongs to another department. Please choose one of this department.',
  alreadySigner: 'The officer has a part in this step already. Please choose somebody else.',
  noOpenTask: 'The case has no open task. Please reload to see how it stands.',
  signerOfDecision:
    "Accepting, deciding and the like are one person's act: nobody signs beside or after it. Please add a signer before, or ask for an opinion.",
  noSuchSigner: 'Nobody of that name is awaited here; it may have been done. Please reload.',
  cannotRecall: 'The work of this step cannot be taken back.',
  successorActed: 'Somebody has acted on the next step already. Please ask them to return it.',
  unknownProcedure: 'The item has no such special procedure. Please choose again.',
  noSpecialProcedure: 'No special procedure is running. Please reload to see how it stands.',
  extensionNotOffered: 'The item has no extension. Please decide within the promised limit.',
  alreadyExtended: 'The limit can be extended once only, and has been.',
  limitPassed: 'The limit has passed or stopped and cannot be extended.',
  requestPending: 'The head was asked for the extension. Please wait for the answer.',
  timerNotDue: 'The limit has not passed yet. Please do this when it has.',
  originalsUnchecked: 'Compare every original before handing over the result.',
  inspectorsMissing: read =>
    `At least ${read('count')} different inspectors are needed, each with name and certificate.`,
  checkInFuture: 'A check cannot have taken place after today. Change the date.',
  requirementsMissing: 'Write what must be put right.',
  nothingGranted: 'Nothing was granted in this case that could be revoked or cancelled.',
  grantHasEnded: 'It has been revoked or cancelled already.',
  childrenOpen: 'The cases “{numbers}” have not ended. Please grant when they have.',
  notScreened: 'There is no such answer of a screening. Please reload to see how it stands.',
  childOrdered: 'The case of this item was started already.',
  screenedOut:
    'The department said that it has nothing to handle. Only a supervisor of the leading department can still start it, with a reason.',
  screeningForfeited:
    'Forfeited: the department did not answer the screening in time. Only a supervisor of the leading department can still start it, with a reason.',
  notWaiting: 'The step waits for nothing of the kind. Please reload to see how it stands.',
} satisfies Record<RefusalCode, Message>

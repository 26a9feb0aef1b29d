import type { NoticeTexts } from './notices-zh-cn.ts'

/** What each notice says. */
export const notices: NoticeTexts = {
  submitted: {
    title: 'Application submitted',
    text: 'The department has your application and will decide whether to accept it.',
  },
  preReviewPassed: {
    title: 'Pre-review passed',
    text: 'Your application passed the pre-review and waits for acceptance.',
  },
  counterAwaited: {
    title: 'Please hand in your papers',
    text: 'Please bring the papers listed with the case to the counter. Acceptance begins when they are received.',
  },
  received: {
    title: 'Papers received',
    text: 'The counter has received your papers; the receipt is with the case.',
  },
  receiptLapsed: {
    title: 'Papers not handed in',
    text: 'The time to hand in papers is over and the case has ended. You can apply again.',
  },
  preReviewReturned: {
    title: 'Returned by the pre-review',
    text: 'Please change your application as explained and submit it again.',
  },
  correctionRequested: {
    title: 'Correction requested',
    text: 'Your application must be corrected. Please hand in what was listed before the due date.',
  },
  correctionLapsed: {
    title: 'Correction not handed in',
    text: 'The time for correction is over and the case has ended. You can apply again.',
  },
  accepted: {
    title: 'Application accepted',
    text: 'Your application was accepted; the time limit runs from tomorrow.',
  },
  deemedAccepted: {
    title: 'Deemed accepted',
    text: 'Nobody asked for corrections in time: your application counts as accepted since it was received.',
  },
  acceptanceRefused: {
    title: 'Acceptance refused',
    text: 'Your application was not accepted. The notice gives the reason and the remedies.',
  },
  materialSupplied: {
    title: 'Material handed in',
    text: 'Material that was to follow has been handed in. Please look at it and confirm it.',
  },
  granted: {
    title: 'Application granted',
    text: 'Your application was granted. The decision can be read and downloaded.',
  },
  deemedGranted: {
    title: 'Deemed renewed',
    text: 'The licence expired before a decision was made, so the renewal counts as granted by law.',
  },
  denied: {
    title: 'Application denied',
    text: 'Your application was denied. The decision gives the reason and the remedies.',
  },
  delivered: { title: 'Result delivered', text: 'The result was delivered.' },
  withdrawn: {
    title: 'Application withdrawn',
    text: 'Your application was withdrawn; the case has ended.',
  },
  terminated: {
    title: 'Case terminated',
    text: 'The case was terminated. The case page gives the reason.',
  },
  taskOpened: { title: 'New task', text: 'A new task waits for you.' },
  taskTransferred: { title: 'Task transferred to you', text: 'A task was transferred to you.' },
  reminded: {
    title: 'Reminder',
    text: 'Somebody reminds of this case. Please handle it soon; the case page holds the note.',
  },
  stepOverdue: { title: 'Step overdue', text: 'This step is past its time limit. Please handle it now.' },
  signerAdded: {
    title: 'Your signature is asked for',
    text: 'A colleague asks you to sign or give an opinion on a case.',
  },
  adviceAsked: {
    title: 'A colleague asks you',
    text: 'A colleague asks you to work on a case or for your opinion.',
  },
  adviceGiven: {
    title: 'Your colleague has answered',
    text: 'What you asked of a colleague has been answered. Please go on.',
  },
  requestMade: {
    title: 'Your approval is asked for',
    text: 'An extension or a special procedure waits for your approval.',
  },
  materialsDeferred: {
    title: 'Accepted with materials to follow',
    text: 'Hand in what is missing by the day the case page names.',
  },
  deferralLapsed: {
    title: 'Materials did not follow in time',
    text: 'What was to follow did not come in time. The case has ended; the case page tells how.',
  },
  screeningForfeited: {
    title: 'Screening forfeited',
    text: 'Your department did not answer the screening in time and can no longer ask the applicant for this item. Supervision has a record of it.',
  },
  childAwaited: {
    title: 'Another application needs your entries',
    text: 'Your application needs another item handled as well, and some entries are missing. Go on with it on the case page.',
  },
  childStarted: {
    title: 'Another case has begun',
    text: 'The other item that your application needs is being handled. See the case page.',
  },
  childEnded: {
    title: 'Another case has ended',
    text: 'One of the cases that your application needs has ended. See the case page for its result.',
  },
  deliveryHeld: {
    title: 'Delivery held',
    text: 'An original differs from what was uploaded. The result is held; see the case page.',
  },
  checkPassed: {
    title: 'Check passed',
    text: 'The check after the decision was passed. The grant stands.',
  },
  rectificationOrdered: {
    title: 'Put right within a limit',
    text: 'The check found something wrong. The case page tells what to put right and until when.',
  },
  rectificationReported: {
    title: 'Reported as put right',
    text: 'The applicant reports that it is put right. Check again.',
  },
  rectificationLapsed: {
    title: 'Limit for putting right ended',
    text: 'The applicant did not report in time. Check again.',
  },
  grantKept: { title: 'Not revoked', text: 'The grant stands. The case page tells why.' },
  grantRevoked: {
    title: 'Grant revoked',
    text: 'The grant was revoked. The case page and the document tell why and how to appeal.',
  },
  grantCancelled: {
    title: 'Licence cancelled',
    text: 'The licence was cancelled. The case page tells why.',
  },
  requestRefused: {
    title: 'Your request was refused',
    text: 'Your request for an extension or a special procedure was refused; the case page gives the reason.',
  },
  specialProcedureStarted: {
    title: 'A special procedure has begun',
    text: 'Your case needs a special procedure. The case page tells which and how long it takes.',
  },
  specialProcedureEnded: {
    title: 'The special procedure has ended',
    text: 'The special procedure is over and your case goes on.',
  },
  specialProcedureOverdue: {
    title: 'Special procedure overdue',
    text: 'The special procedure is past its limit. Please end it soon.',
  },
  extended: {
    title: 'The limit was extended',
    text: 'The head of the department extended the limit. The case page gives the reason and the new date.',
  },
  recalled: {
    title: 'A task was taken back',
    text: 'The step before took the case back; your task is cancelled.',
  },
  copied: { title: 'A case was copied to you', text: 'A colleague thinks you should know of this case.' },
  incident: {
    title: 'A step needs a person',
    text: 'An automatic step could not finish. Please open the case, look at the reason and handle it.',
  },
  badRating: {
    title: 'Bad rating',
    text: 'A service was rated badly. Verify, rectify and answer within 15 working days.',
  },
  ratingAnswered: {
    title: 'Your rating was answered',
    text: 'The department has answered your rating. You can read the answer and rate once more.',
  },
  supervised: {
    title: 'Supervised',
    text: 'This case is under supervision. Handle it soon, and explain it under Performance.',
  },
  answersEdited: {
    title: 'Your form was changed',
    text: 'An officer changed what you had filled in; the page of the case shows it before and after, and why. Please contact the department if you do not agree.',
  },
}

import type { EngineCommand } from '../case-command.ts'
import type { Refusal } from '../refusal-codes.ts'
import { record, type Turn } from '../turn.ts'
import { accept, refuseAcceptance } from './accept.ts'
import { answerConsultation } from './answer-consultation.ts'
import { answerScreening } from './answer-screening.ts'
import { claim, release } from './claim.ts'
import { addSigner, advise, consult, delegate } from './colleagues.ts'
import { decide } from './decide.ts'
import { confirmDelivery, deliver } from './deliver.ts'
import { terminate, withdraw } from './end-case.ts'
import { editAnswers } from './edit-answers.ts'
import { extend } from './extend.ts'
import { endGrantInPerson, judgeRevocation, recordCheck, reportRectification } from './follow-up-acts.ts'
import { giveOpinion } from './give-opinion.ts'
import { issueDocument } from './issue-document.ts'
import { migrate } from './migrate.ts'
import { passPreReview, returnPreReview } from './pre-review.ts'
import { recall } from './recall.ts'
import { copy, note, remind } from './remark.ts'
import { removeSigner } from './remove-signer.ts'
import { requestCorrection } from './request-correction.ts'
import { reportChild } from './report-child.ts'
import { retryStep } from './retry-step.ts'
import { returnToStep } from './return.ts'
import { receiveAtCounter } from './receive-at-counter.ts'
import { raiseObjection, sourceAnswered } from './source-answered.ts'
import { confirmMaterial, verifyDebt, waiveDebt } from './settle-debt.ts'
import { endSpecialProcedure, startSpecialProcedure } from './special-procedure.ts'
import { startScreenedItem } from './start-screened-item.ts'
import { submitCorrection } from './submit-correction.ts'
import { supplyMaterial } from './supply-material.ts'
import { submit } from './submit.ts'
import { transfer } from './transfer.ts'

/** Carries a command out, or says why not; checks come before the first fact. */
export function runCommand(turn: Turn, command: EngineCommand): Refusal | undefined {
  switch (command.type) {
    case 'submit':
      return submit(turn, command)
    case 'submitCorrection':
      return submitCorrection(turn, command)
    case 'claim':
      return claim(turn, command)
    case 'release':
      return release(turn, command)
    case 'migrate':
      return migrate(turn, command)
    case 'receive':
      return receiveAtCounter(turn, command)
    case 'passPreReview':
      return passPreReview(turn, command)
    case 'returnPreReview':
      return returnPreReview(turn, command)
    case 'accept':
      return accept(turn, command)
    case 'requestCorrection':
      return requestCorrection(turn, command)
    case 'refuseAcceptance':
      return refuseAcceptance(turn, command)
    case 'approve':
    case 'reject':
      return giveOpinion(turn, command)
    case 'decide':
      return decide(turn, command)
    case 'return':
      return returnToStep(turn, command)
    case 'answerConsultation':
      return answerConsultation(turn, command)
    case 'answerScreening':
      return answerScreening(turn, command)
    case 'startScreenedItem':
      return startScreenedItem(turn, command)
    case 'reportChild':
      return reportChild(turn, command)
    case 'transfer':
      return transfer(turn, command)
    case 'addSigner':
      return addSigner(turn, command)
    case 'removeSigner':
      return removeSigner(turn, command)
    case 'delegate':
      return delegate(turn, command)
    case 'consult':
      return consult(turn, command)
    case 'advise':
      return advise(turn, command)
    case 'recall':
      return recall(turn, command)
    case 'startSpecialProcedure':
      return startSpecialProcedure(turn, command)
    case 'endSpecialProcedure':
      return endSpecialProcedure(turn, command)
    case 'editAnswers':
      return editAnswers(turn, command)
    case 'extend':
      return extend(turn, command)
    case 'copy':
      return copy(turn, command)
    case 'deliver':
      return deliver(turn, command)
    case 'confirmDelivery':
      return confirmDelivery(turn)
    case 'issueDocument':
      return issueDocument(turn, command)
    case 'withdraw':
      return withdraw(turn, command)
    case 'terminate':
      return terminate(turn, command)
    case 'remind':
      return remind(turn, command)
    case 'note':
      return note(turn, command)
    case 'verifyDebt':
      return verifyDebt(turn, command)
    case 'waiveDebt':
      return waiveDebt(turn, command)
    case 'supplyMaterial':
      return supplyMaterial(turn, command)
    case 'confirmMaterial':
      return confirmMaterial(turn, command)
    case 'recordCheck':
      return recordCheck(turn, command)
    case 'reportRectification':
      return reportRectification(turn, command)
    case 'judgeRevocation':
      return judgeRevocation(turn, command)
    case 'endGrant':
      return endGrantInPerson(turn, command)
    case 'recordRecheck':
      record(turn, { type: 'valuesRechecked', moment: command.moment, values: command.values })
      return undefined
    case 'retryStep':
      return retryStep(turn, command)
    case 'sourceAnswered':
      return sourceAnswered(turn, command)
    case 'raiseObjection':
      return raiseObjection(turn, command)
    // The timer was fired by catching up with what is due, or is gone; a new calendar moves timers at the end.
    case 'timerFired':
    case 'recalendar':
      return undefined
  }
}

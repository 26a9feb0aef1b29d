import { deliverCancelChild } from '../children/deliver-cancel-child.ts'
import { deliverChildReport } from '../children/deliver-child-report.ts'
import { deliverStartChild } from '../children/deliver-start-child.ts'
import { closeCorrection } from '../drafts/close-correction.ts'
import { storeRecord } from '../exchange/store-record.ts'
import type { JobHandlers } from '../jobs/handlers.ts'
import { deliverNotice } from '../notifications/deliver-notice.ts'
import { deliverLetter } from '../outreach/deliver-letter.ts'
import { projectTask } from '../participations/project-task.ts'
import { deliverLicenceDocument } from '../licences/seal-licence.ts'
import { deliverDocument } from './deliver-document.ts'
import { deliverSourceCall } from './deliver-source-call.ts'
import { fireCaseTimer } from './fire-case-timer.ts'

/** What cases put into the outbox and set as timers. */
export const caseHandlers: JobHandlers = {
  messages: {
    caseDocument: deliverDocument,
    participantTask: projectTask,
    caseSource: deliverSourceCall,
    licenceDocument: deliverLicenceDocument,
    correctionClosed: closeCorrection,
    caseNotice: deliverNotice,
    exchangeRecord: storeRecord,
    letter: deliverLetter,
    startChild: deliverStartChild,
    cancelChild: deliverCancelChild,
    childReport: deliverChildReport,
  },
  timers: { caseTimer: fireCaseTimer },
}

import { identityProblems } from '../identity/problems.ts'
import { documentProblems } from '../documents/problems.ts'
import { windowProblems } from '../window/problems.ts'
import { registryProblems } from '../registries/problems.ts'
import { spreadsheetProblems } from '../spreadsheets/problems.ts'
import { blockProblems } from '../blocks/problems.ts'
import { itemProblems } from '../items/problems.ts'
import { evidenceProblems } from '../evidence/problems.ts'
import { attachmentProblems } from '../attachments/problems.ts'
import { caseProblems, commandProblems } from '../cases/problems.ts'
import { caseMigrationProblems } from '../case-migrations/problems.ts'
import { calendarProblems } from '../calendars/problems.ts'
import { departmentProblems } from '../departments/problems.ts'
import { deputyProblems } from '../deputies/problems.ts'
import { draftProblems } from '../drafts/problems.ts'
import { uploadProblems } from '../uploads/problems.ts'
import { egressProblems } from '../egress/problems.ts'
import { exchangeProblems } from '../exchange/problems.ts'
import { outreachProblems } from '../outreach/problems.ts'
import { noticeProblems } from '../notices/problems.ts'
import { supervisionProblems } from '../supervision/problems.ts'
import { worklistProblems } from '../worklist/problems.ts'
import { progressProblems } from '../progress/problems.ts'
import { breachProblems } from '../breaches/problems.ts'
import { ratingProblems } from '../ratings/problems.ts'
import { licenceProblems } from '../licences/problems.ts'
import { generalProblems } from './general-problems.ts'

/**
 * Every refusal the server can give, one table per module. A module adds its `problems.ts` here.
 */
export const problemCatalogue = {
  ...generalProblems,
  ...documentProblems,
  ...licenceProblems,
  ...windowProblems,
  ...caseMigrationProblems,
  ...itemProblems,
  ...blockProblems,
  ...registryProblems,
  ...spreadsheetProblems,
  ...identityProblems,
  ...attachmentProblems,
  ...evidenceProblems,
  ...uploadProblems,
  ...caseProblems,
  ...commandProblems,
  ...draftProblems,
  ...departmentProblems,
  ...deputyProblems,
  ...calendarProblems,
  ...noticeProblems,
  ...egressProblems,
  ...exchangeProblems,
  ...progressProblems,
  ...ratingProblems,
  ...breachProblems,
  ...outreachProblems,
  ...worklistProblems,
  ...supervisionProblems,
} as const

export type ProblemCode = keyof typeof problemCatalogue

import { civilDateOfInstant, ruleCalendar, type WorkingCalendar } from '@yibiao/core/clock'
import {
  createCodeTableReader,
  type AttachmentFacts,
  type CaseFacts,
  type Filler,
  type FormContext,
  type NodeFacts,
} from '@yibiao/core/form'
import type { CodeTableDefinition } from '@yibiao/schemas'
import type { StoredFile } from '../attachments/queries.ts'
import type { DepartmentFacts } from '../departments/queries.ts'
import type { ApplicantFacts } from './applicant-facts.ts'

/** Everything a judgement of answers depends on besides the answers. */
export type JudgementFacts = {
  now: Date
  /** Nobody yet when a form is only tried. */
  applicant: Partial<ApplicantFacts>
  department: DepartmentFacts
  situation: Readonly<Record<string, string>>
  codeTables: readonly CodeTableDefinition[]
  calendar: WorkingCalendar
  attachments: readonly StoredFile[]
  case?: CaseFacts
  nodes?: Readonly<Record<string, NodeFacts>>
  /** The applicant when absent. */
  filler?: Filler
  /** What sources answered, by key, for options that come from one. */
  sourceResponses?: Readonly<Record<string, unknown>>
}

/** What rules can see, for drafts, submissions and the conditions of a flow alike. */
export function buildFormContext(facts: JudgementFacts): FormContext {
  const now = facts.now.toISOString()
  const { department } = facts
  return {
    now,
    today: civilDateOfInstant(now),
    ...facts.applicant,
    department: { name: department.name, creditCode: department.creditCode, region: department.regionCode },
    case: facts.case ?? { submittedOn: null, receivedOn: null, acceptedOn: null },
    situation: facts.situation,
    nodes: facts.nodes ?? {},
    ...(facts.filler === undefined ? {} : { filler: facts.filler }),
    codeTables: createCodeTableReader(facts.codeTables),
    calendar: ruleCalendar(facts.calendar),
    attachments: new Map(facts.attachments.map(file => [file.id, attachmentFacts(file)])),
    ...(facts.sourceResponses === undefined ? {} : { sourceResponses: facts.sourceResponses }),
  }
}

function attachmentFacts(file: StoredFile): AttachmentFacts {
  return { name: file.name, size: file.size, fileKind: file.fileKind }
}

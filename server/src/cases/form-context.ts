import { civilDateOfInstant, type WorkingCalendar } from '@yibiao/core/clock'
import type { AttachmentFacts, CaseFacts, CodeTableReader, FormContext, NodeFacts } from '@yibiao/core/form'
import type { CodeTableDefinition } from '@yibiao/schemas'
import type { StoredFile } from '../attachments/queries.ts'
import type { DepartmentFacts } from '../departments/queries.ts'
import { ruleCalendar } from '../engine/read-calendar.ts'
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
    codeTables: readCodeTables(facts.codeTables),
    calendar: ruleCalendar(facts.calendar),
    attachments: new Map(facts.attachments.map(file => [file.id, attachmentFacts(file)])),
    ...(facts.sourceResponses === undefined ? {} : { sourceResponses: facts.sourceResponses }),
  }
}

/** The tables that the version froze; of any other nothing is known here. */
export function readCodeTables(definitions: readonly CodeTableDefinition[]): CodeTableReader {
  const tables = new Map(
    definitions.map(table => [
      table.key,
      { rows: table.rows, byCode: new Map(table.rows.map(row => [row.code, row])) },
    ]),
  )
  return {
    entries: key => tables.get(key)?.rows,
    find: (key, code) => {
      const table = tables.get(key)
      return table === undefined ? undefined : (table.byCode.get(code) ?? null)
    },
  }
}

function attachmentFacts(file: StoredFile): AttachmentFacts {
  return { name: file.name, size: file.size, fileKind: file.fileKind }
}

import { createCodeTableReader, type AttachmentFacts, type FormContext } from '@yibiao/core/form'
import type { AttachmentView, CodeTableDefinition, DraftView, PublishedItem } from '@yibiao/schemas'
import { todayInShanghai } from '../texts/today-in-shanghai.ts'

type Input = {
  draft: DraftView
  item: Pick<PublishedItem, 'department'>
  codeTables: readonly CodeTableDefinition[]
  /** Grows while files are uploaded: the kernel judges a file by what is known of it here. */
  attachments: ReadonlyMap<string, AttachmentFacts>
  calendar: FormContext['calendar']
  now: Date
}

/**
 * What the rules can see in the browser: what the server sees, except the steps of a case that is corrected, which
 * are the department's. The server judges again: the browser's verdict is help while filling, never the decision.
 */
export function buildFormContext({
  draft,
  item,
  codeTables,
  attachments,
  calendar,
  now,
}: Input): FormContext {
  const { applicant, agent, case: dates, sourceResponses } = draft.facts
  return {
    now: now.toISOString(),
    today: todayInShanghai(now),
    applicant,
    ...(agent === undefined ? {} : { agent }),
    department: item.department,
    case: dates ?? { submittedOn: null, receivedOn: null, acceptedOn: null },
    situation: draft.situation ?? {},
    nodes: {},
    codeTables: createCodeTableReader(codeTables),
    ...(calendar === undefined ? {} : { calendar }),
    attachments,
    ...(sourceResponses === undefined ? {} : { sourceResponses }),
  }
}

/** What the kernel knows of a stored file. */
export function fileFacts(file: AttachmentView): AttachmentFacts {
  return { name: file.name, size: file.size, fileKind: fileKindOf(file.mediaType) }
}

const fileKinds = new Map([
  ['application/pdf', 'pdf'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpeg'],
  ['application/ofd', 'ofd'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/zip', 'zip'],
])

function fileKindOf(mediaType: string): string | null {
  return fileKinds.get(mediaType) ?? null
}

import type { AttachmentFacts, FormContext } from '@yibiao/core/form'
import type { AttachmentView, CodeTableDefinition, DraftView, SessionView } from '@yibiao/schemas'
import { todayInShanghai } from '../texts/today-in-shanghai.ts'
import { codeTableReader } from './code-table-reader.ts'

type Input = {
  draft: DraftView
  session: SessionView
  codeTables: readonly CodeTableDefinition[]
  /** Grows while files are uploaded: the kernel judges a file by what is known of it here. */
  attachments: ReadonlyMap<string, AttachmentFacts>
  calendar: FormContext['calendar']
  now: Date
}

/**
 * What the rules can see in the browser. The server judges again with everything it knows: the browser's verdict is
 * help while filling, never the decision.
 */
export function buildFormContext({
  draft,
  session,
  codeTables,
  attachments,
  calendar,
  now,
}: Input): FormContext {
  const { party } = session
  return {
    now: now.toISOString(),
    today: todayInShanghai(now),
    ...(party === undefined ? {} : { applicant: party }),
    case: { submittedOn: null, receivedOn: null, acceptedOn: null },
    situation: draft.situation ?? {},
    nodes: {},
    codeTables: codeTableReader(codeTables),
    ...(calendar === undefined ? {} : { calendar }),
    attachments,
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

import type { Instant, IsoDate, LocalizedText } from '@yibiao/schemas'
import type { WorkingCalendar } from '../expression/evaluation-scope.ts'

/**
 * Everything a rule can see besides the answers. One judgement uses one context; the same context and answers
 * give the same result in the browser and on the server.
 */
export interface FormContext {
  /** The date of the judgement in Asia/Shanghai; `today()` in rules. */
  readonly today: IsoDate
  /** The instant of the judgement in UTC; `now()` in rules. */
  readonly now: Instant
  /** Who fills: fields of officers are shown, and judged, only to officers. The applicant when absent. */
  readonly filler?: Filler
  /** Name `applicant` in rules; null keys before the party is verified. */
  readonly applicant?: PartyFacts
  /** Name `agent` in rules; absent when the applicant acts in person. */
  readonly agent?: PartyFacts
  /** Name `department` in rules: the department that owns the case. */
  readonly department?: DepartmentFacts
  /** Name `case` in rules; each date is null before it happened. */
  readonly case?: CaseFacts
  /** Answers of the situation questions by key; name `situation` in rules. */
  readonly situation?: Readonly<Record<string, string>>
  /** Outcomes so far by key of the step; name `nodes` in rules. */
  readonly nodes?: Readonly<Record<string, NodeFacts>>
  /** Credit record as the port answered it; name `credit` in rules. */
  readonly credit?: Readonly<Record<string, unknown>>
  /** Code tables of the editions the version froze. Without one, membership in it is not judged here. */
  readonly codeTables?: CodeTableReader
  /** Working days, for the working-day functions. */
  readonly calendar?: WorkingCalendar
  /** What each prefill source answered, by its key, for options that come from a source. */
  readonly sourceResponses?: Readonly<Record<string, unknown>>
  /** Facts of the attachments by id. Without it files are judged by their number only. */
  readonly attachments?: ReadonlyMap<string, AttachmentFacts>
}

export type Filler = 'applicant' | 'officer'

/** A verified person or organisation. */
export interface PartyFacts {
  readonly kind: 'person' | 'organisation'
  readonly name: string
  /** GA/T 2000.156 for persons; `creditCode` for organisations. */
  readonly documentType: string
  readonly documentNumber: string
  readonly mobilePhone?: string
  readonly organisation?: { readonly name: string; readonly creditCode: string }
}

export interface DepartmentFacts {
  readonly name: string
  readonly creditCode: string
  /** Code of its administrative division. */
  readonly region: string
}

export interface CaseFacts {
  readonly submittedOn?: IsoDate | null
  readonly receivedOn?: IsoDate | null
  readonly acceptedOn?: IsoDate | null
}

export interface NodeFacts {
  readonly outcome: string | null
  readonly opinion?: string | null
  readonly [variable: string]: unknown
}

/** One row of a code table. */
export interface CodeTableEntry {
  readonly code: string
  readonly label: LocalizedText
  readonly parent?: string
}

/** Code tables by key. `undefined` means that the table is not at hand, never that the code is wrong. */
export interface CodeTableReader {
  /** All rows in the order of the table. */
  entries(table: string): readonly CodeTableEntry[] | undefined
  /** The row of a code; null when the table is at hand and has no such code. */
  find(table: string, code: string): CodeTableEntry | null | undefined
}

/** What is known of a stored file. */
export interface AttachmentFacts {
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** `FileKind` decided by content; null for a kind the product does not know. */
  readonly fileKind: string | null
  /** Pixels, of an image. */
  readonly width?: number
  readonly height?: number
}

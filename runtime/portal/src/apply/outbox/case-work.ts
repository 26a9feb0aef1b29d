import { isRecord } from './kept-shapes.ts'

/** What an officer typed about a case and has not sent, by the place it was typed in; sealed on this device. */
export type CaseWork = {
  /** Of the case: tells what signing out would delete. */
  number: string
  values: Readonly<Record<string, unknown>>
}

/** Under which it is kept: nobody but its writer finds it. */
export function caseWorkId(owner: string, caseId: string): string {
  return `case-work/${encodeURIComponent(owner)}/${caseId}`
}

/** Whose work on which case a record is; undefined when it is something else. */
export function readCaseWorkId(id: string): { owner: string; caseId: string } | undefined {
  const [kind, owner = '', caseId = ''] = id.split('/')
  return kind === 'case-work' ? { owner: decodeURIComponent(owner), caseId } : undefined
}

/** What was kept on the device, when it is the work on a case. */
export function isCaseWork(kept: unknown): kept is CaseWork {
  return isRecord(kept) && typeof kept['number'] === 'string' && isRecord(kept['values'])
}

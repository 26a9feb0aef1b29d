import type { CaseEvent } from '@yibiao/core/flow'
import type { CaseAttachment } from '../attachments/queries.ts'

/** Files the applicant handed in for materials that were to follow 容缺补交, oldest first. */
export function suppliedFiles(
  events: readonly CaseEvent[],
  files: readonly CaseAttachment[],
): readonly CaseAttachment[] {
  const ids = new Set(events.flatMap(event => (event.type === 'materialSupplied' ? [event.attachment] : [])))
  return files.filter(({ id }) => ids.has(id))
}

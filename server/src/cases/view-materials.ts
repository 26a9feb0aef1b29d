import type { CaseEvent } from '@yibiao/core/flow'
import type { MaterialExemptionView, MaterialState, WindowPaper } from '@yibiao/schemas'
import { viewAttachment } from '../attachments/queries.ts'
import type { ReadableCase } from './find-readable-case.ts'
import type { CaseWorld } from './load-case-world.ts'
import { papersTakenIn } from './papers-taken-in.ts'
import { suppliedFiles } from './supplied-files.ts'

/**
 * Materials that were asked for, with their files or why there are none. The number of a licence is personal or says
 * who applies: only those see it who see the answers in full and in this department.
 */
export function viewMaterials(
  { submission, files }: CaseWorld,
  { role, parts }: ReadableCase,
  events: readonly CaseEvent[],
): MaterialState[] {
  const supplied = suppliedFiles(events, files)
  const papers = new Map(papersTakenIn(events).map(paper => [paper.material, paper]))
  const seesNumbers = parts.seesInFull && role !== 'participant'
  const byId = new Map(files.map(file => [file.id, file]))
  return submission.materials.map(({ material, attachmentIds, exemption }) => ({
    material,
    attachments: [
      ...attachmentIds.flatMap(id => byId.get(id) ?? []),
      ...supplied.filter(file => file.material === material),
    ].map(viewAttachment),
    ...(exemption === undefined ? {} : { exemption: seesNumbers ? exemption : withoutReference(exemption) }),
    ...paperPart(papers.get(material)),
  }))
}

function paperPart(paper: WindowPaper | undefined): { paper?: WindowPaper } {
  return paper === undefined ? {} : { paper }
}

function withoutReference({ by, name }: MaterialExemptionView): MaterialExemptionView {
  return { by, name }
}

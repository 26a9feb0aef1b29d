import type { LocalizedText } from '@yibiao/schemas'
import { isCaseWork, readCaseWorkId } from './case-work.ts'
import { type DeviceStore, openDeviceStore } from './device-store.ts'
import { readKeptAnswers } from './kept-answers.ts'
import { keepFiles } from './kept-files.ts'
import { type DraftLabel, readLabel } from './draft-label.ts'
import { readNewest } from './read-newest.ts'

/** What only this device has of a draft. */
export type UnsentDraft = {
  draftId: string
  name: LocalizedText
  number: number
  /** How many answers. */
  answers: number
  /** Names of files. */
  files: readonly string[]
}

/** A case with something that an officer typed and has not sent. */
export type UnsentWork = { caseId: string; number: string }

export type Unsent = {
  drafts: readonly UnsentDraft[]
  cases: readonly UnsentWork[]
  /** Drafts and cases of other people who used this browser; nothing of them is told but their number. */
  others: number
}

export function isAnythingUnsent({ drafts, cases, others }: Unsent): boolean {
  return drafts.length + cases.length + others > 0
}

export const nothingUnsent: Unsent = { drafts: [], cases: [], others: 0 }

/**
 * What signing out would delete: answers and files that this device has and the server does not.
 * @param owner whose drafts are named
 */
export async function listUnsent(owner: string): Promise<Unsent> {
  try {
    return await readUnsent(await openDeviceStore(Date.now()), owner)
  } catch {
    // Where the browser gives no storage there is nothing to delete.
    return nothingUnsent
  }
}

export async function readUnsent(store: DeviceStore, owner: string): Promise<Unsent> {
  const drafts: UnsentDraft[] = []
  const cases: UnsentWork[] = []
  let others = 0
  for (const draftId of await store.listDrafts()) {
    const work = readCaseWorkId(draftId)
    if (work !== undefined) {
      const number = await readNumber(store, draftId)
      if (number === undefined) continue
      if (work.owner !== owner) others += 1
      else cases.push({ caseId: work.caseId, number })
      continue
    }
    const kept = await store.read(draftId, 'answers')
    const paths = new Set(kept.flatMap(({ bytes }) => readKeptAnswers(bytes).map(({ path }) => path)))
    const files = (await keepFiles(store, draftId).list()).map(({ name }) => name)
    if (paths.size === 0 && files.length === 0) continue
    const label: DraftLabel | undefined = await readLabel(store, draftId)
    if (label?.owner !== owner) others += 1
    else drafts.push({ draftId, name: label.name, number: label.number, answers: paths.size, files })
  }
  return { drafts, cases, others }
}

/** Of the case that was worked on; undefined when nothing is left of the work. */
async function readNumber(store: DeviceStore, id: string): Promise<string | undefined> {
  const work = await readNewest(store, id, 'form')
  return isCaseWork(work) ? work.number : undefined
}

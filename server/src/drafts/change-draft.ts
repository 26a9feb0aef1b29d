import { meaningOf } from '@yibiao/core/fields'
import { canonicalJson, readPath } from '@yibiao/core/form'
import { overlayLocked, trustAfterChange } from '@yibiao/core/prefill'
import type {
  AnswerChange,
  AnswerConflict,
  DraftChanged,
  FormDefinition,
  ProvenanceView,
} from '@yibiao/schemas'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { pathsOverlap, writeAnswer } from './write-answer.ts'
import { isOfficialPlace, keepOfficial } from './keep-official.ts'
import { locateField, type LocatedField } from './locate-field.ts'
import { isLockedPath, lockedPaths } from './locked-paths.ts'
import { writeDraft, type Draft } from './queries.ts'

/** Answers of the largest form the product allows, with room; more is somebody filling our disk. */
const mostBytes = 2 * 1024 * 1024

/** Tells whether a field may be changed in this draft: everything in an application, what was opened in a correction. */
export type OpenCheck = (located: LocatedField, answers: Readonly<Record<string, unknown>>) => boolean

/**
 * Saves changed answers of a draft this transaction holds. Values of locked and closed paths are not taken; where
 * somebody else changed the same answer since the writer's revision, nothing of that path is.
 * @throws AppError `draft.pathUnknown`, `draft.tooLarge`
 */
export async function changeDraft(
  context: Context,
  transaction: Transaction,
  draft: Draft,
  edit: {
    form: FormDefinition
    changes: readonly AnswerChange[]
    /** Id of the page that is open; one of another version is not kept. */
    page?: string | undefined
    isOpen: OpenCheck
  },
): Promise<DraftChanged> {
  const applied = applyChanges(draft, edit)
  const now = context.clock.now()
  const page = edit.form.pages.find(({ id }) => id === edit.page)?.id ?? draft.page
  if (applied.taken.length === 0) {
    // Turning a page changes nothing that anybody else could have changed.
    if (page !== draft.page) await writeDraft(context, transaction, draft, { page })

    return {
      revision: draft.revision,
      savedAt: now.toISOString(),
      ignored: applied.ignored,
      conflicts: applied.conflicts,
    }
  }
  const answers = { ...overlayLocked(applied.answers, draft.provenance, draft.copies) }
  if (Buffer.byteLength(JSON.stringify(answers)) > mostBytes) throw new AppError('draft.tooLarge')
  const revision = draft.revision + 1
  const pathRevisions = { ...draft.pathRevisions }
  for (const path of applied.taken) pathRevisions[path] = revision
  await writeDraft(context, transaction, draft, {
    answers,
    pathRevisions,
    provenance: judgeProvenance(draft, answers, applied.taken),
    page,
    revision,
    updatedAt: now,
  })
  return { revision, savedAt: now.toISOString(), ignored: applied.ignored, conflicts: applied.conflicts }
}

type Applied = {
  answers: Record<string, unknown>
  taken: string[]
  ignored: string[]
  conflicts: AnswerConflict[]
}

function applyChanges(
  draft: Draft,
  { form, changes, isOpen }: { form: FormDefinition; changes: readonly AnswerChange[]; isOpen: OpenCheck },
): Applied {
  const locked = lockedPaths(draft.provenance)
  const applied: Applied = { answers: { ...draft.answers }, taken: [], ignored: [], conflicts: [] }
  for (const change of changes) {
    const located = locateField(form, change.path)
    if (located === undefined)
      throw new AppError('draft.pathUnknown', { path: change.path }, { path: change.path })
    if (isLockedPath(locked, change.path) || isOfficialPlace(located) || !isOpen(located, applied.answers)) {
      applied.ignored.push(change.path)
      continue
    }
    const changed = normalised(writeAnswer(applied.answers, change.path, change.value), located)
    const theirs = readPath(draft.answers, change.path)
    const since = revisionOf(draft.pathRevisions, change.path)
    const isSame = canonicalJson(readPath(changed, change.path) ?? null) === canonicalJson(theirs ?? null)
    if (since > change.baseRevision && !isSame) {
      applied.conflicts.push({
        path: change.path,
        yours: change.value,
        theirs: theirs ?? null,
        revision: since,
      })
      continue
    }
    applied.answers = changed
    applied.taken.push(change.path)
  }
  applied.answers = keepOfficial(form, draft.answers, applied.answers)
  return applied
}

/** The answers with the field the change leads into brought to its stored form. */
function normalised(
  answers: Record<string, unknown>,
  { field, path }: LocatedField,
): Record<string, unknown> {
  return writeAnswer(answers, path, meaningOf(field).normalise(readPath(answers, path) ?? null, field))
}

/** Revision of the last change of the path, of anything around it or inside it. */
function revisionOf(pathRevisions: Readonly<Record<string, number>>, path: string): number {
  let latest = 0
  for (const [other, revision] of Object.entries(pathRevisions)) {
    if (revision > latest && pathsOverlap(other, path)) latest = revision
  }
  return latest
}

/** A value that came from a source and was changed says so, with what the source said; changed back, it does not. */
function judgeProvenance(
  draft: Draft,
  answers: Readonly<Record<string, unknown>>,
  taken: readonly string[],
): Record<string, ProvenanceView> {
  const judged = { ...draft.provenance }
  for (const [path, entry] of Object.entries(judged)) {
    if (entry.mode === 'locked' || !taken.some(changed => pathsOverlap(changed, path))) continue
    const copy = Object.hasOwn(draft.copies, path) ? draft.copies[path] : undefined
    const isAsSource = canonicalJson(copy ?? null) === canonicalJson(readPath(answers, path) ?? null)
    const { sourceValue: _sourceValue, ...facts } = entry
    if (entry.mode === 'verify') {
      // Only whether it matches is told, never what the source said.
      judged[path] = { ...facts, trust: isAsSource ? 'official' : 'unverified' }
      continue
    }
    const trust = trustAfterChange(entry, isAsSource)
    judged[path] = { ...facts, trust, ...(isAsSource ? {} : { sourceValue: copy ?? null }) }
  }
  return judged
}

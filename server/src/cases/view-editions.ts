import type { CaseEvent } from '@yibiao/core/flow'
import { readPath } from '@yibiao/core/form'
import type { EditionView, FormDefinition } from '@yibiao/schemas'
import { locateField } from '../drafts/locate-field.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { readVersion } from '../items/read-version.ts'
import type { ReadableCase } from './find-readable-case.ts'
import type { CaseWorld } from './load-case-world.ts'
import { readSubmission } from './queries.ts'
import { readableAnswers } from './readable-answers.ts'
import { openAnswers } from './seal-answers.ts'
import { versionOfSnapshot } from './version-of-snapshot.ts'

type Snapshot = { form: FormDefinition; answers: Record<string, unknown> }
type Edited = CaseEvent & { type: 'answersEdited' }

/** What officers filled in or changed, before and after, as far as the reader sees the fields. Mostly there is nothing. */
export async function viewEditions(
  context: Context,
  reader: Reader,
  { caseRow, parts, role }: ReadableCase,
  { version }: CaseWorld,
  events: readonly CaseEvent[],
): Promise<EditionView[]> {
  const { departmentId, id } = caseRow
  const edited = events.filter((event): event is Edited => event.type === 'answersEdited')
  const numbers = [...new Set(edited.flatMap(({ submission }) => [submission - 1, submission]))]
  const snapshots = new Map(
    await Promise.all(
      numbers.map(async number => {
        const form = await formOf(number)
        const { answers } = await readSubmission(reader, departmentId, id, number)
        const opened = openAnswers(context.config.dataSecret, `case:${id}`, form, answers)
        return [number, { form, answers: readableAnswers(form, opened, parts).answers }] as const
      }),
    ),
  )
  return edited.map(({ submission, at, step, paths, reason, actor }) => ({
    submission,
    at,
    step: version.flow.places.get(step)?.step.name ?? step,
    ...(role === 'officer' ? { by: actor.name } : {}),
    ...(reason === undefined ? {} : { reason }),
    changes: changesOf(snapshots.get(submission - 1), snapshots.get(submission), paths),
  }))

  /** The case may have gone on by another version since. */
  async function formOf(number: number): Promise<FormDefinition> {
    const made = versionOfSnapshot(caseRow, number)
    const at = made === version.version ? version : await readVersion(reader, caseRow.itemId, made)
    return at.definition.form
  }

  function changesOf(
    before: Snapshot | undefined,
    after: Snapshot | undefined,
    paths: readonly string[],
  ): EditionView['changes'] {
    const form = after?.form ?? version.definition.form
    return [...new Set(paths.map(path => locateField(form, path)?.path ?? path))]
      .filter(path => isReadable(form, path))
      .map(path => ({
        path,
        before: readPath(before?.answers ?? {}, path) ?? null,
        after: readPath(after?.answers ?? {}, path) ?? null,
      }))
  }

  function isReadable(form: FormDefinition, path: string): boolean {
    const located = locateField(form, path)
    return located !== undefined && [located.field, ...located.parents].some(field => parts.mayRead(field.id))
  }
}

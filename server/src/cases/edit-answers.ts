import { meaningOf } from '@yibiao/core/fields'
import { accessById, judgeAnswers, readPath, type Judgement } from '@yibiao/core/form'
import type { EditAnswersCommand, Field, FieldAccess } from '@yibiao/schemas'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { isOfficialPlace } from '../drafts/keep-official.ts'
import { locateField, type LocatedField } from '../drafts/locate-field.ts'
import { isLockedPath } from '../drafts/locked-paths.ts'
import { pathsOverlap, writeAnswer } from '../drafts/write-answer.ts'
import { AppError } from '../problems/app-error.ts'
import { loadCaseWorld, type CaseWorld } from './load-case-world.ts'
import { newErrors } from './new-errors.ts'
import type { CaseRow } from './queries.ts'
import { storeEdition } from './store-edition.ts'

type Answers = Record<string, unknown>

/** Files have no way into a case after its submission. */
const notEditable = new Set<Field['type']>(['upload', 'image', 'signature', 'declaration'])

/**
 * Judges what an officer writes into the form at a step, and keeps it as the next numbered snapshot.
 * @throws AppError `case.fieldNotEditable`, `case.valueLocked`, `case.reasonMissing`, `case.answersNotAcceptable` with
 * every single thing that is wrong
 */
export async function editAnswers(
  context: Context,
  transaction: Transaction,
  { caseRow, command, by }: { caseRow: CaseRow; command: EditAnswersCommand; by: string },
): Promise<void> {
  const world = await loadCaseWorld(context, transaction, caseRow, caseRow.submission)
  const access = accessOf(world, caseRow, command.taskId)
  const places = command.changes.map(({ path }) => requireWritable(world, access, path))
  if (command.reason === undefined && !places.every(isOfficialPlace)) throw new AppError('case.reasonMissing')
  const answers = command.changes.reduce<Answers>(
    (written, { path, value }, place) => write(written, path, value, places[place]),
    world.submission.answers,
  )
  const judgement = judgeEdition(world, answers)
  // Where a value was taken from says nothing of what an officer wrote over it.
  const provenance = Object.fromEntries(
    Object.entries(world.submission.provenance).filter(
      ([path]) => !places.some(place => pathsOverlap(place.path, path)),
    ),
  )
  const { submission: before, version } = world
  storeEdition(context, transaction, { before, version, judgement, provenance, by })
}

function accessOf({ version }: CaseWorld, { state }: CaseRow, taskId: string): FieldAccess {
  const step = version.flow.places.get(state.tasks.find(({ id }) => id === taskId)?.step ?? '')?.step
  return (step?.type === 'userTask' ? step.access : undefined) ?? { form: 'read' }
}

/** @returns where the path leads, when this step may write there */
function requireWritable(
  { version, submission }: CaseWorld,
  access: FieldAccess,
  path: string,
): LocatedField {
  const { form } = version.definition
  const located = locateField(form, path)
  const granted = located && accessById(form, access).get(located.field.id)
  if (
    located === undefined ||
    (granted !== 'edit' && granted !== 'required') ||
    notEditable.has(located.field.type)
  )
    throw new AppError('case.fieldNotEditable', { path }, { path })
  // What a source vouches for, or has to, is not for an officer to overwrite.
  const vouched = Object.entries(submission.provenance)
    .filter(([, { mode, trust }]) => (mode === 'locked' || mode === 'verify') && trust !== 'contested')
    .map(([vouchedPath]) => vouchedPath)
  if (isLockedPath(vouched, path)) throw new AppError('case.valueLocked', { path }, { path })
  return located
}

function write(answers: Answers, path: string, value: unknown, located: LocatedField | undefined): Answers {
  const written = writeAnswer(answers, path, value)
  if (located === undefined) return written
  const { field } = located
  return writeAnswer(
    written,
    located.path,
    meaningOf(field).normalise(readPath(written, located.path) ?? null, field),
  )
}

function judgeEdition({ version, submission, formContext }: CaseWorld, answers: Answers): Judgement {
  const judge = (given: Answers) => judgeAnswers(version.form, { answers: given, context: formContext })
  const judgement = judge(answers)
  const issues = newErrors(version.definition.form, judgement, () => judge(submission.answers).issues)
  if (issues.length > 0) throw new AppError('case.answersNotAcceptable', {}, { issues })
  return judgement
}

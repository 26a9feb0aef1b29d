import type { CaseTask, PersonCandidate } from '../case-state.ts'
import { lookupKey } from '../lookup.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { ask, type Turn } from '../turn.ts'
import { isOpenTask } from './close-task.ts'
import { refuseExcluded, refuseOwnCase } from './may-act.ts'

/** An officer named in a command, or why there is none to name. */
export type OfficerResult =
  | { readonly officer: PersonCandidate }
  | { readonly refusal: Refusal }
  /** The host is asked; the result of this turn is dropped. */
  | { readonly refusal: undefined }

/** Looks an officer up by id. */
export function findOfficer(turn: Turn, officerId: string): OfficerResult {
  const answer = ask<'officer'>(turn, { type: 'officer', key: lookupKey(['officer', officerId]), officerId })
  if (answer === undefined) return { refusal: undefined }
  return answer.found === null ? { refusal: refuse('unknownOfficer') } : { officer: answer.found }
}

/** Whoever works on a task too: not from another department, the applicant, an excluded handler, or part of it already. */
export function refuseOfficer(turn: Turn, task: CaseTask, officer: PersonCandidate): Refusal | undefined {
  const { tasks, runs } = turn.state
  const department = task.holder?.departmentId ?? task.candidates[0]?.departmentId
  if (department !== undefined && officer.departmentId !== department) return refuse('otherDepartment')
  const own = refuseOwnCase(turn.state, officer)
  if (own !== undefined) return own
  const run = runs.find(({ id }) => id === task.run)
  const isInLine = [...(run?.queue ?? []), ...(run?.after ?? [])].some(
    each => each.type === 'person' && each.id === officer.id,
  )
  const isSigner = tasks.some(
    each => each.run === task.run && each.id !== task.id && involves(each, officer.id),
  )
  if (isSigner || isInLine || task.holder?.id === officer.id) return refuse('alreadySigner')
  return refuseExcluded(turn.flow, turn.state, task, officer)
}

/** Works on it now or has signed; an opinion given to the holder is no signature. */
function involves(task: CaseTask, officer: string): boolean {
  const isSignature = task.kind === 'work' || task.parent === undefined
  if (!isOpenTask(task) && (!isSignature || task.state === 'cancelled')) return false
  return (
    task.holder?.id === officer || task.candidates.some(each => each.type === 'person' && each.id === officer)
  )
}

import type { CaseState, CaseTask, SpecialProcedure } from '../case-state.ts'

/** Whether a task has to wait: for signers before it, for who works on its behalf, for a special procedure. */
export function waitsFor(state: CaseState, task: Pick<CaseTask, 'id' | 'run'>): boolean {
  return isHeldUp(state, task.run) || state.tasks.some(each => each.parent === task.id && holdsUp(each))
}

/** Whether a special procedure holds up the work of a stay. */
export function isHeldUp(state: CaseState, run: string): boolean {
  return openProcedureOf(state, run) !== undefined
}

/** The special procedure that holds up the work of a stay. */
export function openProcedureOf(
  { specialProcedures = [] }: CaseState,
  run: string | undefined,
): SpecialProcedure | undefined {
  return specialProcedures.find(each => each.run === run && each.endedAt === undefined)
}

/** A question leaves its asker free to go on; so does the request for an extension. */
function holdsUp({ kind, state, request }: CaseTask): boolean {
  if (state === 'done' || state === 'cancelled') return false
  return kind === 'signer' || kind === 'delegation' || request?.type === 'specialProcedure'
}

/** A signer after the step's own ones: nobody waits for them but the step. */
export function isAfterSigner(
  { kind, run, parent }: Pick<CaseTask, 'kind' | 'run' | 'parent'>,
  runId: string,
): boolean {
  return kind === 'signer' && run === runId && parent === undefined
}

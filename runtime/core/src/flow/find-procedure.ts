import type { Id, SpecialProcedureDefinition } from '@yibiao/schemas'
import type { PreparedFlow } from './compiled-flow.ts'

/** A 特别程序 of the item's list; `undefined` for one that is not on it. */
export function findProcedure(
  { compiled }: Pick<PreparedFlow, 'compiled'>,
  procedure: Id | undefined,
): SpecialProcedureDefinition | undefined {
  return compiled.specialProcedures?.find(({ id }) => id === procedure)
}

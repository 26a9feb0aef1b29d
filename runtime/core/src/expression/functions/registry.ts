import { functions } from '#functions'
import type { FunctionDefinition } from './signature.ts'

/** The function of the name; undefined when there is none, or it is not fetched where functions are. */
export function findFunction(name: string): FunctionDefinition | undefined {
  return functions().get(name)
}

import { everyFunction } from './every-function.ts'
import type { FunctionDefinition } from './signature.ts'

const byName: ReadonlyMap<string, FunctionDefinition> = new Map(Object.entries(everyFunction))

/** The functions at hand: all of them, on a server and where forms are designed. */
export function functions(): ReadonlyMap<string, FunctionDefinition> {
  return byName
}

/** Nothing is to be fetched. */
export function fetchFunctions(): Promise<void> {
  return Promise.resolve()
}

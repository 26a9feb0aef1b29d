import type { FunctionDefinition } from './signature.ts'

let known: ReadonlyMap<string, FunctionDefinition> = new Map()

/** The functions at hand: none before a form that calls one. */
export function functions(): ReadonlyMap<string, FunctionDefinition> {
  return known
}

/** Fetches all of them: together they are small, and a form that calls one calls several. */
export async function fetchFunctions(): Promise<void> {
  if (known.size === 0) known = new Map(Object.entries((await import('./every-function.ts')).everyFunction))
}

import { identityProblems } from '../identity/problems.ts'
import { documentProblems } from '../documents/problems.ts'
import { itemProblems } from '../items/problems.ts'
import { generalProblems } from './general-problems.ts'

/**
 * Every refusal the server can give, one table per module. A module adds its `problems.ts` here.
 */
export const problemCatalogue = {
  ...generalProblems,
  ...documentProblems,
  ...itemProblems,
  ...identityProblems,
} as const

export type ProblemCode = keyof typeof problemCatalogue

import { generalProblems } from './general-problems.ts'

/**
 * Every refusal the server can give, one table per module. A module adds its `problems.ts` here.
 */
export const problemCatalogue = {
  ...generalProblems,
} as const

export type ProblemCode = keyof typeof problemCatalogue

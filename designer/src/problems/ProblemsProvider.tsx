import type { ReactNode } from 'react'
import { ProblemsContext, useJudgement } from './use-problems.ts'

/** Judges the item for everything inside: the list of problems and the entries where they are. */
export function ProblemsProvider({ children }: { readonly children: ReactNode }) {
  return <ProblemsContext value={useJudgement()}>{children}</ProblemsContext>
}

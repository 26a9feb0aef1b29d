import { startTransition, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useLinkProblems } from '../blocks/use-link-problems.ts'
import { useRecords } from '../session/use-editor.ts'
import type { JudgedThing } from './judge.ts'
import { startJudging, type Judging } from './start-judging.ts'
import { JudgementContext, type Judgement } from './use-problems.ts'

/** Judges what is designed for everything inside: the list of problems and the entries where they are. */
export function ProblemsProvider({ thing = item, children }: ProblemsProviderProps) {
  const records = useRecords()
  const [judgement, setJudgement] = useState<Judgement>({ problems: [], records })
  const judge = useRef<Judging['judge']>(undefined)
  useEffect(() => {
    const judging = startJudging(judged => startTransition(() => setJudgement(judged)))
    judge.current = judging.judge
    return judging.stop
  }, [])
  useEffect(() => judge.current?.(records, thing), [records, thing])
  const links = useLinkProblems(judgement.records)
  const told = useMemo(
    () => (links.length === 0 ? judgement : { ...judgement, problems: [...judgement.problems, ...links] }),
    [judgement, links],
  )
  return <JudgementContext value={told}>{children}</JudgementContext>
}

const item: JudgedThing = { of: 'item' }

interface ProblemsProviderProps {
  /** The same object at every drawing; an item when absent. */
  readonly thing?: JudgedThing
  readonly children: ReactNode
}

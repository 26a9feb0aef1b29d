import { lintItem, type DesignIssue } from '@yibiao/core/lint'
import { validateDocument, type ItemDefinition } from '@yibiao/schemas'
import { createContext, use, useDeferredValue, useMemo } from 'react'
import { useDefinition } from '../session/use-editor.ts'

/** What is wrong with the item; judged once for the whole screen. */
export const ProblemsContext = createContext<readonly DesignIssue[]>([])

/** Everything wrong with the item, as it was judged last. */
export function useProblems(): readonly DesignIssue[] {
  return use(ProblemsContext)
}

/** Judges the item when the screen has time, so that typing never waits for it. */
export function useJudgement(): readonly DesignIssue[] {
  const definition = useDefinition()
  const settled = useDeferredValue(definition)
  return useMemo(() => judge(settled), [settled])
}

function judge(definition: ItemDefinition): readonly DesignIssue[] {
  const checked = validateDocument('ItemDefinition', definition)
  if ('issues' in checked) return checked.issues.map(issue => ({ ...issue, severity: 'error' as const }))
  return lintItem(definition)
}

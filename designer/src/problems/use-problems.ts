import { lintItem } from '@yibiao/core/lint'
import { validateDocument, type Issue, type ItemDefinition } from '@yibiao/schemas'
import { useDeferredValue, useMemo } from 'react'
import { useDefinition } from '../session/use-editor.ts'

/** Everything wrong with the item now; judged when the screen has time, so that typing never waits for it. */
export function useProblems(): readonly Issue[] {
  const definition = useDefinition()
  const settled = useDeferredValue(definition)
  return useMemo(() => judge(settled), [settled])
}

function judge(definition: ItemDefinition): readonly Issue[] {
  const checked = validateDocument('ItemDefinition', definition)
  if ('issues' in checked) return checked.issues.map(issue => ({ ...issue, severity: 'error' as const }))
  return lintItem(definition)
}

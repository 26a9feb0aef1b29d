import { hintItem, lintForm } from '@yibiao/core/lint'
import { validateDocument, type ItemDefinition } from '@yibiao/schemas'
import type { DesignProblem } from './design-problem.ts'

/** What there is to say about the fields of a block, and nothing about an item that is not there. */
export function judgeFields(definition: ItemDefinition): readonly DesignProblem[] {
  const checked = validateDocument('ItemDefinition', definition)
  const broken = 'issues' in checked ? checked.issues.filter(isOfForm) : []
  if (broken.length > 0) return broken.map(issue => ({ ...issue, severity: 'error' as const }))
  return [...lintForm(definition), ...hintItem(definition)].filter(isOfForm)
}

function isOfForm({ path }: { readonly path: string }): boolean {
  return path.startsWith('/form/')
}

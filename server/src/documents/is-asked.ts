import { compileDocument, toMergeValue } from '@yibiao/core/documents'
import { createBudget, evaluate } from '@yibiao/core/expression'
import type { DocumentTemplateDefinition } from '@yibiao/schemas'
import type { CaseDocumentFacts } from './document-facts.ts'

/** Whether a document is issued at all with these facts; one without a condition always, a broken condition too. */
export function isAsked(
  template: DocumentTemplateDefinition,
  source: CaseDocumentFacts,
  today: string,
): boolean {
  const { issuedWhen } = template
  if (issuedWhen === undefined) return true
  const condition = compileDocument(template).expressionOf(issuedWhen)
  if (condition === undefined) return true
  const names = new Map(Object.entries(source.facts).map(([name, fact]) => [name, toMergeValue(fact)]))
  const result = evaluate(
    condition,
    { lookup: name => names.get(name) ?? source.answer(name), today },
    createBudget(),
  )
  return !('value' in result) || result.value === true
}

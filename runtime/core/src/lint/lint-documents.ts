import type { ItemDefinition } from '@yibiao/schemas'
import { parseTemplateText } from '../documents/parse-template-text.ts'
import { parseExpression } from '../expression/index.ts'
import { toDesignIssues } from '../form/to-design-issues.ts'
import type { DesignIssue } from '../form/types.ts'
import { createLint } from './create-lint.ts'
import { findDuplicates } from './find-duplicates.ts'
import { listSteps } from './list-steps.ts'

/** Templates of documents: every merge field can be read, and those a step issues are issued by one. */
export function lintDocuments(item: ItemDefinition): readonly DesignIssue[] {
  const issued = new Set(
    listSteps(item.flow.steps).flatMap(({ step }) => {
      if (step.type === 'userTask') return step.documents ?? []
      if (step.type === 'consultation') return step.document === undefined ? [] : [step.document]
      return step.type === 'serviceTask' && step.action.type === 'issueDocument' ? [step.action.template] : []
    }),
  )
  return [
    ...findDuplicates(item.documents, '/documents'),
    ...item.documents.flatMap((document, index) => {
      const path = `/documents/${index}`
      const isUnused = document.issuedOn === 'step' && !issued.has(document.id)
      return [
        ...(isUnused
          ? [createLint(`${path}/issuedOn`, 'document.stepDocumentUnused', { document: document.key })]
          : []),
        ...lintTexts(document.blocks, `${path}/blocks`),
      ]
    }),
  ]
}

/** Members of a block whose text is an expression, not a template. */
const EXPRESSION_MEMBERS: ReadonlySet<string> = new Set(['items', 'when'])
/** Members whose text holds merge fields. */
const TEMPLATE_MEMBERS: ReadonlySet<string> = new Set(['text', 'value', 'dateLabel'])

function lintTexts(value: unknown, path: string): DesignIssue[] {
  if (Array.isArray(value))
    return value.flatMap((entry: unknown, index) => lintTexts(entry, `${path}/${index}`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, entry]: [string, unknown]) => {
    const here = `${path}/${key}`
    if (typeof entry !== 'string') return lintTexts(entry, here)
    if (EXPRESSION_MEMBERS.has(key)) return lintText(entry, here, 0)
    if (!TEMPLATE_MEMBERS.has(key)) return []
    return parseTemplateText(entry).flatMap(part =>
      part.type === 'merge' ? lintText(part.expression, here, part.from) : [],
    )
  })
}

/** @param offset where the expression begins in the text at `path` */
function lintText(text: string, path: string, offset: number): DesignIssue[] {
  const parsed = parseExpression(text)
  if ('ast' in parsed) return []
  return toDesignIssues(
    parsed.issues.map(issue => ({ ...issue, from: issue.from + offset, to: issue.to + offset })),
    path,
  )
}

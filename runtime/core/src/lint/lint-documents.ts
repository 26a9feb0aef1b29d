import type { ItemDefinition } from '@yibiao/schemas'
import { parseTemplateText } from '../documents/parse-template-text.ts'
import { MERGE_NAMES, NOTICE_NAMES, type MergeName } from '../documents/merge-names.ts'
import {
  ANY,
  checkExpression,
  contextOf,
  nullable,
  parseExpression,
  STRING,
  type ExpressionType,
  type TypeScope,
} from '../expression/index.ts'
import { localize } from '../fields/index.ts'
import { indexFields } from '../form/field-tree.ts'
import { toDesignIssues } from '../form/to-design-issues.ts'
import type { DesignIssue } from '../form/types.ts'
import { listPlaces } from '../flow/flow-tree.ts'
import { placesOfDocument, placesOfStep, pointerOf, type ExpressionPlace } from '../places/index.ts'
import { createLint } from './create-lint.ts'
import { findDuplicates } from './find-duplicates.ts'
import { listSteps } from './list-steps.ts'

/** Templates of documents and notices: every merge field can be read and is there, and those a step issues are issued by one. */
export function lintDocuments(item: ItemDefinition): readonly DesignIssue[] {
  const issued = new Set(
    listSteps(item.flow.steps).flatMap(({ step }) => {
      if (step.type === 'userTask') return step.documents ?? []
      if (step.type === 'consultation') return step.document === undefined ? [] : [step.document]
      return step.type === 'serviceTask' && step.action.type === 'issueDocument' ? [step.action.template] : []
    }),
  )
  const scope = mergeScope(item, MERGE_NAMES)
  const noticeScope = mergeScope(item, NOTICE_NAMES)
  const notices = listPlaces(item.flow.steps).flatMap(({ step, path }) =>
    lintPlaces(
      placesOfStep(step).filter(place => place.scope === 'notice'),
      `/flow${path}`,
      noticeScope,
    ),
  )
  return [
    ...notices,
    ...findDuplicates(item.documents, '/documents'),
    ...item.documents.flatMap((document, index) => {
      const path = `/documents/${index}`
      const isUnused = document.issuedOn === 'step' && !issued.has(document.id)
      return [
        ...(isUnused
          ? [createLint(`${path}/issuedOn`, 'document.stepDocumentUnused', { document: document.key })]
          : []),
        ...lintPlaces(placesOfDocument(document), path, scope),
        ...lintGuideParts(item.guide, document, path),
        ...lintLapse(item.limits, document, path),
      ]
    }),
  ]
}

const guideParts = ['legalBasis', 'conditions', 'procedure'] as const

/** What a document states of the guide whatever the case must be in the guide: a document without it is not issued. */
function lintGuideParts(
  guide: ItemDefinition['guide'],
  document: ItemDefinition['documents'][number],
  path: string,
): DesignIssue[] {
  const missing = guideParts.filter(part => !isSaid(guide[part]))
  return unconditionalMerges(document).flatMap(({ expression, path: below }) =>
    missing
      .filter(each => expression === `guide.${each}`)
      .map(each =>
        createLint(`${path}${pointerOf(below)}`, 'document.guidePartMissing', {
          document: document.key,
          part: each,
        }),
      ),
  )
}

/** A case also lapses when nobody brings its papers: then there is no request for correction to tell of. */
function lintLapse(
  { counterReceipt }: ItemDefinition['limits'],
  document: ItemDefinition['documents'][number],
  path: string,
): DesignIssue[] {
  const tellsBoth = counterReceipt?.limit !== undefined && document.issuedOn === 'lapse'
  if (!tellsBoth || document.issuedWhen?.includes('lapse.of') === true) return []
  return unconditionalMerges(document)
    .filter(({ expression }) => expression.startsWith('correction.'))
    .map(({ path: below }) =>
      createLint(`${path}${pointerOf(below)}`, 'document.lapseWithoutCorrection', { document: document.key }),
    )
}

type Merge = { readonly expression: string; readonly path: ExpressionPlace['path'] }

/** What a document states whatever the case: a value that is not there keeps it from being issued. */
function unconditionalMerges(document: ItemDefinition['documents'][number]): Merge[] {
  return placesOfDocument(document).flatMap(({ text, kind, path }) =>
    kind !== 'template' || isConditional(document, path)
      ? []
      : parseTemplateText(text).flatMap(part =>
          part.type === 'merge' ? [{ expression: part.expression.trim(), path }] : [],
        ),
  )
}

function isSaid(part: ItemDefinition['guide'][(typeof guideParts)[number]]): boolean {
  if (part === undefined) return false
  return Array.isArray(part) ? part.length > 0 : localize(part, 'zh-CN').trim() !== ''
}

/** Whether the place lies in a block that stands only under a condition. */
function isConditional(document: unknown, path: ExpressionPlace['path']): boolean {
  let value = document
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return false
    if ('type' in value && value.type === 'condition') return true
    value = (value as Readonly<Record<string | number, unknown>>)[step]
  }
  return false
}

/** @param path of the part that holds the places */
function lintPlaces(places: readonly ExpressionPlace[], path: string, scope: TypeScope): DesignIssue[] {
  return places.flatMap(({ text, kind, path: below }) => {
    const here = `${path}${pointerOf(below)}`
    if (kind !== 'template') return lintText(text, here, 0, scope)
    return parseTemplateText(text).flatMap(part =>
      part.type === 'merge' ? lintText(part.expression, here, part.from, scope) : [],
    )
  })
}

/** Facts of the case first, then the fields of the form. What the facts hold is known when they are there. */
function mergeScope({ form }: ItemDefinition, facts: readonly MergeName[]): TypeScope {
  const { top } = indexFields(form)
  const answers = contextOf([...top.keys()].map(key => [key, nullable(STRING)]))
  const names = new Map<string, ExpressionType>([
    ...[...top.keys()].map((key): [string, ExpressionType] => [key, ANY]),
    ...facts.map((name): [string, ExpressionType] => [name, name === 'answers' ? answers : ANY]),
  ])
  return { lookup: name => names.get(name), names: () => names.keys() }
}

/** @param offset where the expression begins in the text at `path` */
function lintText(text: string, path: string, offset: number, scope: TypeScope): DesignIssue[] {
  const parsed = parseExpression(text)
  const issues =
    'ast' in parsed
      ? checkExpression(parsed.ast, scope).issues.filter(({ severity }) => severity === 'error')
      : parsed.issues
  return toDesignIssues(
    issues.map(issue => ({ ...issue, from: issue.from + offset, to: issue.to + offset })),
    path,
    scope,
  )
}

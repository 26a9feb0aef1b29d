import type { DocumentBlock, DocumentTemplateDefinition, Issue, LocalizedText } from '@yibiao/schemas'
import { createBudget, isList, type Budget, type EvaluationScope, type Value } from '../expression/index.ts'
import { compileDocument, type CompiledDocument } from './compile-document.ts'
import { formatMergeValue } from './format-merge-value.ts'
import {
  computeMerge,
  mergeText as mergeTemplate,
  type MergeProblem,
  type MergeSource,
} from './merge-text.ts'
import type { PrintedSection } from './printed-form.ts'
import type { ResolvedBlock, ResolvedDocument } from './resolved-document.ts'

/** What a document is made from. */
export type DocumentSource = {
  /** Names of the merge fields: the case, the applicant, the department, the answers, … */
  readonly scope: EvaluationScope
  readonly locale: 'zh-CN' | 'en'
  /** The filled form, for the block that prints it. */
  readonly answers: readonly PrintedSection[]
  /** Lines above the date of the signature: the issuing department. */
  readonly signedBy: string
  /** Date of issue as printed. */
  readonly issuedOn: Value
  /** Address under which the document is verified. */
  readonly verificationAddress: string
}

/**
 * Puts the values into a document template. A merge field without a value is an error that names it: the
 * document must not be issued then.
 */
export function resolveDocument(
  template: DocumentTemplateDefinition,
  source: DocumentSource,
): { document: ResolvedDocument } | { issues: Issue[] } {
  const { document, issues } = resolve(template, source)
  return issues.length > 0 ? { issues } : { document }
}

/**
 * The document as far as its values are known. Never to be issued.
 * @param mark what stands where a value is missing, by the problem and the name of its row or column; nothing by default
 */
export function draftDocument(
  template: DocumentTemplateDefinition,
  source: DocumentSource,
  mark?: MarkMissing,
): ResolvedDocument {
  return resolve(template, source, mark).document
}

export type MarkMissing = (expression: string, field: string) => string

function resolve(
  template: DocumentTemplateDefinition,
  source: DocumentSource,
  mark?: MarkMissing,
): { readonly document: ResolvedDocument; readonly issues: Issue[] } {
  const compiled = compileDocument(template)
  const resolver: Resolver = {
    source,
    compiled,
    issues: [],
    budget: createBudget(),
    ...(mark === undefined ? {} : { mark }),
  }
  const blocks = template.blocks.flatMap((block, index) =>
    resolveBlock(block, `/blocks/${index}`, source.scope, resolver),
  )
  return { document: { name: textOf(template.name, source.locale), blocks }, issues: resolver.issues }
}

type Resolver = {
  readonly source: DocumentSource
  readonly compiled: CompiledDocument
  readonly issues: Issue[]
  readonly budget: Budget
  readonly mark?: MarkMissing
}

function resolveBlock(
  block: DocumentBlock,
  path: string,
  scope: EvaluationScope,
  resolver: Resolver,
): ResolvedBlock[] {
  const { locale } = resolver.source
  const text = (template: string, at: string, field = '') =>
    mergeText(template, { path: `${path}/${at}`, field }, scope, resolver)
  switch (block.type) {
    case 'title':
    case 'heading':
      return [{ type: block.type, text: text(block.text, 'text') }]
    case 'paragraph':
      return [
        {
          type: 'paragraph',
          text: text(block.text, 'text'),
          align: block.align ?? 'left',
          isIndented: block.isIndented ?? false,
        },
      ]
    case 'facts': {
      const rows = block.rows.map((row, index) => {
        const label = textOf(row.label, locale)
        return { label, value: text(row.value, `rows/${index}/value`, label) }
      })
      return [{ type: 'facts', rows }]
    }
    case 'list': {
      const items = elementsOf(block.items, `${path}/items`, scope, resolver).map(element =>
        mergeText(block.text, { path: `${path}/text`, field: '' }, withItem(scope, element), resolver),
      )
      if (items.length === 0) {
        const empty = block.empty === undefined ? '' : textOf(block.empty, locale)
        return empty === '' ? [] : [{ type: 'paragraph', text: empty, align: 'left', isIndented: false }]
      }
      return [{ type: 'list', items, isOrdered: block.isOrdered ?? false }]
    }
    case 'table': {
      const rows = elementsOf(block.items, `${path}/items`, scope, resolver).map(element =>
        block.columns.map((column, index) =>
          mergeText(
            column.value,
            { path: `${path}/columns/${index}/value`, field: textOf(column.label, locale) },
            withItem(scope, element),
            resolver,
          ),
        ),
      )
      const columns = block.columns.map(column => ({
        label: textOf(column.label, locale),
        width: column.width ?? 1,
      }))
      return [{ type: 'table', columns, rows }]
    }
    case 'condition':
      return compute(block.when, `${path}/when`, scope, resolver) === true
        ? block.blocks.flatMap((inner, index) =>
            resolveBlock(inner, `${path}/blocks/${index}`, scope, resolver),
          )
        : []
    case 'answers':
      return [{ type: 'answers', sections: resolver.source.answers }]
    case 'signature': {
      const date =
        block.dateLabel === undefined
          ? (formatMergeValue(resolver.source.issuedOn, locale) ?? '')
          : text(block.dateLabel, 'dateLabel')
      return [{ type: 'signature', lines: [resolver.source.signedBy, date] }]
    }
    case 'verification':
      return [{ type: 'verification', address: resolver.source.verificationAddress }]
    case 'slip': {
      const blocks = block.blocks.flatMap((inner, index) =>
        resolveBlock(inner, `${path}/blocks/${index}`, scope, resolver),
      )
      return [{ type: 'slip', name: text(block.name, 'name'), blocks }]
    }
    case 'signatures':
      return [{ type: 'signatures', lines: block.lines.map(line => textOf(line, locale)) }]
  }
}

/** Where a text stands: its JSON Pointer, and the name of its row or column. */
type TextPlace = { readonly path: string; readonly field: string }

function mergeText(template: string, place: TextPlace, scope: EvaluationScope, resolver: Resolver): string {
  const { mark } = resolver
  const { text, problems } = mergeTemplate(
    template,
    mergeSource(scope, resolver),
    mark === undefined ? undefined : expression => mark(expression, place.field),
  )
  for (const problem of problems) note(problem, place, resolver)
  return text
}

function elementsOf(
  expression: string,
  path: string,
  scope: EvaluationScope,
  resolver: Resolver,
): readonly Value[] {
  const value = compute(expression, path, scope, resolver)
  return value !== undefined && isList(value) ? value : []
}

/** The value, or undefined after an issue was noted. */
function compute(
  expression: string,
  path: string,
  scope: EvaluationScope,
  resolver: Resolver,
): Value | undefined {
  const result = computeMerge(expression, mergeSource(scope, resolver))
  if ('value' in result) return result.value
  note(result.problem, { path, field: '' }, resolver)
  return undefined
}

function mergeSource(scope: EvaluationScope, { source, compiled, budget }: Resolver): MergeSource {
  return { scope, compiled, locale: source.locale, budget }
}

function note({ code, expression }: MergeProblem, { path, field }: TextPlace, resolver: Resolver): void {
  const params = { expression, ...(field === '' ? {} : { field }) }
  resolver.issues.push({ code, path, params, severity: 'error' })
}

/** Inside a loop `item` is the element; all other names are as outside. */
function withItem(scope: EvaluationScope, element: Value): EvaluationScope {
  return { ...scope, lookup: name => (name === 'item' ? element : scope.lookup(name)) }
}

function textOf(text: LocalizedText, locale: 'zh-CN' | 'en'): string {
  if (typeof text === 'string') return text
  return (locale === 'en' ? text.en : undefined) ?? text['zh-CN']
}

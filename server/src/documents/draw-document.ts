import { resolveDocument, toMergeValue } from '@yibiao/core/documents'
import type { Value } from '@yibiao/core/expression'
import { civilDateOfInstant } from '@yibiao/core/clock'
import type { DocumentTemplateDefinition } from '@yibiao/schemas'
import { renderSVG } from 'uqr'
import { AppError } from '../problems/app-error.ts'
import { composePdf } from './compose/compose-pdf.ts'
import type { ComposedBlock } from './compose/composition.ts'
import type { CaseDocumentFacts } from './document-facts.ts'

/** One document to draw. */
export type Drawing = {
  template: DocumentTemplateDefinition
  facts: CaseDocumentFacts
  /** 文号; absent for a preview and for documents without number. */
  number?: string | undefined
  issuedAt: Date
  departmentName: string
  /** Where the document is verified; absent for a preview. */
  verificationAddress?: string | undefined
}

/**
 * The PDF of a document.
 * @throws AppError `document.valueMissing` naming each merge field without a value, `document.characterMissing`
 */
export async function drawDocument(drawing: Drawing): Promise<Uint8Array> {
  const { template, facts, number } = drawing
  const issuedOn = civilDateOfInstant(drawing.issuedAt.getTime())
  const names = new Map<string, Value>(
    Object.entries({ ...facts.facts, document: { number: number ?? null, issuedOn } }).map(([name, fact]) => [
      name,
      toMergeValue(fact),
    ]),
  )
  const resolved = resolveDocument(template, {
    scope: { lookup: name => names.get(name) ?? facts.answer(name), today: issuedOn },
    locale: 'zh-CN',
    answers: facts.sections,
    signedBy: drawing.departmentName,
    issuedOn: toMergeValue(issuedOn),
    verificationAddress: drawing.verificationAddress ?? '',
  })
  if ('issues' in resolved) throw new AppError('document.valueMissing', {}, { issues: resolved.issues })
  const blocks = resolved.document.blocks.flatMap((block): ComposedBlock[] => {
    if (block.type === 'title' && number !== undefined) return [block, { type: 'number', text: number }]
    if (block.type !== 'verification') return [block]
    if (block.address === '') return []
    return [
      { ...block, caption: '扫描二维码或者打开下面的地址，可以核验本文书。', code: renderSVG(block.address) },
    ]
  })
  return composePdf({ name: resolved.document.name, author: drawing.departmentName, blocks })
}

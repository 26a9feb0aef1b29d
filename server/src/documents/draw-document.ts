import {
  draftDocument,
  nameMissing,
  resolveDocument,
  toMergeValue,
  type DocumentSource,
  type ResolvedBlock,
} from '@yibiao/core/documents'
import type { Value } from '@yibiao/core/expression'
import { civilDateOfInstant } from '@yibiao/core/clock'
import type { DocumentTemplateDefinition, Issue } from '@yibiao/schemas'
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
  /** Across every page. */
  watermark?: string | undefined
  /** Where the document is verified; absent for a preview. */
  verificationAddress?: string | undefined
  /** What is missing is marked red rather than refused: nobody is given such a document. */
  isPreview?: boolean
}

/**
 * The PDF of a document.
 * @throws AppError `document.valueMissing` naming each merge field without a value, `document.characterMissing`
 */
export async function drawDocument(drawing: Drawing): Promise<Uint8Array> {
  const { template, departmentName, watermark } = drawing
  const source = documentSource(drawing)
  if (drawing.isPreview === true) {
    const { name, blocks } = draftDocument(template, source, markMissing)
    return composePdf({
      name,
      author: departmentName,
      ...(watermark === undefined ? {} : { watermark }),
      blocks: compose(blocks, drawing),
    })
  }
  const resolved = resolveDocument(template, source)
  if ('issues' in resolved) throw new AppError('document.valueMissing', {}, { issues: resolved.issues })
  const { name, blocks } = resolved.document
  return composePdf({
    name,
    author: departmentName,
    ...(watermark === undefined ? {} : { watermark }),
    blocks: compose(blocks, drawing),
  })
}

/** Every merge field that has no value, without drawing anything. */
export function findMissing(drawing: Omit<Drawing, 'verificationAddress'>): readonly Issue[] {
  const resolved = resolveDocument(drawing.template, documentSource({ number: '—', ...drawing }))
  return 'issues' in resolved ? resolved.issues : []
}

/** Between two private characters, which the layout shows in red. */
function markMissing(expression: string, field: string): string {
  return `\uE000【缺：${nameMissing(expression, field, 'zh-CN')}】\uE001`
}

function documentSource({ facts, number, ...drawing }: Drawing): DocumentSource {
  const issuedOn = civilDateOfInstant(drawing.issuedAt.getTime())
  const names = new Map<string, Value>(
    Object.entries({ ...facts.facts, document: { number: number ?? null, issuedOn } }).map(([name, fact]) => [
      name,
      toMergeValue(fact),
    ]),
  )
  return {
    scope: { lookup: name => names.get(name) ?? facts.answer(name), today: issuedOn },
    locale: 'zh-CN',
    answers: facts.sections,
    signedBy: drawing.departmentName,
    issuedOn: toMergeValue(issuedOn),
    verificationAddress: drawing.verificationAddress ?? '',
  }
}

/** Adds what is no text of the template: number and letterhead, seal, and the picture of the code. */
function compose(blocks: readonly ResolvedBlock[], drawing: Drawing): ComposedBlock[] {
  const { template, number, departmentName } = drawing
  const numbered = number === undefined ? [] : [{ type: 'number' as const, text: number }]
  const composed = blocks.flatMap((block): ComposedBlock[] => {
    switch (block.type) {
      case 'title':
        return template.letterhead === true ? [block] : [block, ...numbered]
      case 'signature':
        return [
          {
            ...block,
            // A preview is not sealed: nobody can take it for the document.
            ...(template.seal === undefined || drawing.isPreview === true ? {} : { seal: departmentName }),
          },
        ]
      case 'slip':
        return [{ ...block, blocks: compose(block.blocks, { ...drawing, number: undefined }) }]
      case 'verification':
        if (block.address === '') return []
        return [{ ...block, caption: verificationCaption, code: renderSVG(block.address) }]
      default:
        return [block]
    }
  })
  const joined = joinCode(composed)
  if (template.letterhead !== true || number === undefined) return joined
  return [{ type: 'letterhead', text: departmentName }, ...numbered, { type: 'rule' }, ...joined]
}

/** The code stands beside the signature it follows, so that it never begins a page of its own. */
function joinCode(blocks: readonly ComposedBlock[]): ComposedBlock[] {
  return blocks.flatMap((block, index): ComposedBlock[] => {
    const [before, after] = [blocks[index - 1], blocks[index + 1]]
    if (block.type === 'signature' && after?.type === 'verification')
      return [{ ...block, verification: after }]
    return block.type === 'verification' && before?.type === 'signature' ? [] : [block]
  })
}

const verificationCaption = '扫描二维码或者打开下面的地址，可以核验本文书。'

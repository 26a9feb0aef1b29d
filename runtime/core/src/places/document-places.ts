import type { DocumentBlock, DocumentTemplateDefinition } from '@yibiao/schemas'
import { below, collect, type ExpressionPlace, type PlaceTraits } from './expression-place.ts'

const text: PlaceTraits = { kind: 'template', scope: 'document' }

/** Of the template of a document, in the order of its blocks. */
export function placesOfDocument(template: DocumentTemplateDefinition): ExpressionPlace[] {
  return [
    ...collect(template, ['issuedWhen'], { kind: 'condition', scope: 'document', onLoss: 'removeProperty' }),
    ...below(['blocks'], placesOfBlocks(template.blocks)),
  ]
}

function placesOfBlocks(blocks: readonly DocumentBlock[]): ExpressionPlace[] {
  return blocks.flatMap((block, index) => below([index], placesOfBlock(block)))
}

function placesOfBlock(block: DocumentBlock): ExpressionPlace[] {
  switch (block.type) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return collect(block, ['text'], text)
    case 'facts':
      return block.rows.flatMap((row, index) => below(['rows', index], collect(row, ['value'], text)))
    case 'list':
      return [...itemsOf(block), ...collect(block, ['text'], inItems(block.items))]
    case 'table':
      return [
        ...itemsOf(block),
        ...block.columns.flatMap((column, index) =>
          below(['columns', index], collect(column, ['value'], inItems(block.items))),
        ),
      ]
    case 'condition':
      return [
        ...collect(block, ['when'], { kind: 'condition', scope: 'document' }),
        ...below(['blocks'], placesOfBlocks(block.blocks)),
      ]
    case 'signature':
      return collect(block, ['dateLabel'], { ...text, onLoss: 'removeProperty' })
    case 'slip':
      return [...collect(block, ['name'], text), ...below(['blocks'], placesOfBlocks(block.blocks))]
    case 'answers':
    case 'verification':
    case 'signatures':
      return []
  }
}

function itemsOf(block: { readonly items: string }): ExpressionPlace[] {
  return collect(block, ['items'], { type: 'list', scope: 'document' })
}

function inItems(items: string): PlaceTraits {
  return { ...text, names: ['item'], itemOf: items }
}

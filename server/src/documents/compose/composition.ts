import type { ResolvedBlock } from '@yibiao/core/documents'

/** What the layout draws: resolved blocks, the number under the title, and the picture of the QR code. */
export type Composition = {
  name: string
  author: string
  /** A form fills the page with its table; an official document keeps the margins of GB/T 9704. */
  look?: 'document' | 'form'
  blocks: readonly ComposedBlock[]
}

export type ComposedBlock =
  | Exclude<ResolvedBlock, { type: 'verification' }>
  | { type: 'number'; text: string }
  | { type: 'verification'; address: string; caption: string; code: string }

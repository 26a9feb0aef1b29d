import type { ResolvedBlock } from '@yibiao/core/documents'

/** What the layout draws: resolved blocks, the number under the title, and the picture of the QR code. */
export type Composition = {
  name: string
  author: string
  blocks: readonly ComposedBlock[]
}

export type ComposedBlock =
  | Exclude<ResolvedBlock, { type: 'verification' }>
  | { type: 'number'; text: string }
  | { type: 'verification'; address: string; caption: string; code: string }

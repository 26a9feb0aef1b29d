import type { ResolvedBlock } from '@yibiao/core/documents'

/** What the layout draws: resolved blocks, the number under the title, and the picture of the QR code. */
export type Composition = {
  name: string
  author: string
  /** A form fills the page with its table; an official document keeps the margins of GB/T 9704. */
  look?: 'document' | 'form'
  /** Across every page, behind the text. */
  watermark?: string
  blocks: readonly ComposedBlock[]
}

export type ComposedBlock =
  | Exclude<ResolvedBlock, { type: 'verification' | 'slip' | 'signature' }>
  | { type: 'number'; text: string }
  /** 红头. */
  | { type: 'letterhead'; text: string }
  /** The red line under it. */
  | { type: 'rule' }
  /** With the name on the seal where one is set, and the code beside it. */
  | { type: 'signature'; lines: readonly string[]; seal?: string; verification?: VerificationMark }
  | { type: 'slip'; name: string; blocks: readonly ComposedBlock[] }
  | VerificationMark

export type VerificationMark = { type: 'verification'; address: string; caption: string; code: string }

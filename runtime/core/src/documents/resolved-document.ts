import type { PrintedSection } from './printed-form.ts'

/** A document whose every value is in place: plain text in blocks, ready for any renderer. Plain JSON. */
export type ResolvedDocument = { readonly name: string; readonly blocks: readonly ResolvedBlock[] }

export type ResolvedBlock =
  | { readonly type: 'title'; readonly text: string }
  | { readonly type: 'heading'; readonly text: string }
  | {
      readonly type: 'paragraph'
      readonly text: string
      readonly align: 'left' | 'centre' | 'right'
      readonly isIndented: boolean
    }
  | { readonly type: 'facts'; readonly rows: readonly ResolvedRow[] }
  | { readonly type: 'list'; readonly items: readonly string[]; readonly isOrdered: boolean }
  | {
      readonly type: 'table'
      readonly columns: readonly { readonly label: string; readonly width: number }[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly type: 'answers'; readonly sections: readonly PrintedSection[] }
  | { readonly type: 'signature'; readonly lines: readonly string[] }
  | { readonly type: 'verification'; readonly address: string }
  /** On a page of its own: 存根联, 回执联. */
  | { readonly type: 'slip'; readonly name: string; readonly blocks: readonly ResolvedBlock[] }
  /** Lines to sign by hand. */
  | { readonly type: 'signatures'; readonly lines: readonly string[] }

export type ResolvedRow = { readonly label: string; readonly value: string }

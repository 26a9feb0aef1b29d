import type { MaterialDefinition } from '@yibiao/schemas'
import type { ReactNode } from 'react'

/** 窗口收件: what is different when an officer fills a draft for somebody at the counter. */
export type AtCounter = {
  /** Beside the materials: which papers were handed over. */
  papers: (materials: readonly MaterialDefinition[]) => ReactNode
  /** Saves what stands outside the draft; a sentence when that cannot be done now. */
  settle: () => Promise<string | undefined>
  /** Where the receipt is, once it is handed in. */
  receipt: string
}

import type { FileKind } from '@yibiao/schemas'

/** What a material or an upload field takes where its definition says nothing. */
export const fileDefaults = {
  accept: ['pdf', 'png', 'jpeg', 'ofd'],
  maxFiles: 10,
  /** Of one file. */
  maxMegabytes: 20,
} as const satisfies { accept: readonly FileKind[]; maxFiles: number; maxMegabytes: number }

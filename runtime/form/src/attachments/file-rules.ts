import { fileDefaults } from '@yibiao/core/fields'
import type { FileKind } from '@yibiao/schemas'

/** What a slot for files takes. */
export interface FileRules {
  readonly accept?: readonly FileKind[] | undefined
  readonly maxFiles?: number | undefined
  readonly minFiles?: number | undefined
  readonly maxMegabytes?: number | undefined
  /** Width to height of a picture, e.g. 5:7. */
  readonly ratio?: string | undefined
}

/** As the server judges them: what is not said is the default. */
export interface WholeFileRules extends FileRules {
  readonly accept: readonly FileKind[]
  readonly maxFiles: number
  readonly maxMegabytes: number
}

export function withDefaults(rules: FileRules): WholeFileRules {
  const { accept, maxFiles, maxMegabytes } = fileDefaults
  return {
    ...rules,
    accept: rules.accept ?? accept,
    maxFiles: rules.maxFiles ?? maxFiles,
    maxMegabytes: rules.maxMegabytes ?? maxMegabytes,
  }
}

/** Kinds of picture a camera or scanner gives. */
export const imageKinds: readonly FileKind[] = ['jpeg', 'png']

const extensions: Record<FileKind, readonly string[]> = {
  pdf: ['.pdf'],
  png: ['.png'],
  jpeg: ['.jpg', '.jpeg'],
  ofd: ['.ofd'],
  docx: ['.docx'],
  xlsx: ['.xlsx'],
  zip: ['.zip'],
  cad: ['.dwg', '.dxf'],
}

export const bytesPerMegabyte = 1024 * 1024

/** The `accept` attribute of a file input. */
export function acceptAttribute(accept: readonly FileKind[] | undefined): string | undefined {
  return accept?.flatMap(kind => extensions[kind]).join(',')
}

/** Kinds that a file of this name can be. */
export function kindsOfName(name: string): readonly FileKind[] {
  const lower = name.toLowerCase()
  return (Object.keys(extensions) as FileKind[]).filter(kind =>
    extensions[kind].some(extension => lower.endsWith(extension)),
  )
}

/** 1.2 MB, 340 KB. */
export function formatSize(bytes: number): string {
  if (bytes >= bytesPerMegabyte) return `${(bytes / bytesPerMegabyte).toFixed(1)} MB`
  return `${Math.max(1, Math.round(bytes / 1024))} KB`
}

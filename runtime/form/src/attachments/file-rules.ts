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

export type FileRefusal =
  | { readonly reason: 'wrongKind'; readonly name: string }
  | { readonly reason: 'tooLarge'; readonly name: string }
  | { readonly reason: 'tooMany' }

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

const bytesPerMegabyte = 1024 * 1024

/** The `accept` attribute of a file input. */
export function acceptAttribute(accept: readonly FileKind[] | undefined): string | undefined {
  return accept?.flatMap(kind => extensions[kind]).join(',')
}

/**
 * Splits chosen files into those that may be sent and the reasons for the others. Judges the name and size only:
 * the server decides the kind by content.
 */
export function sortChosenFiles(
  files: readonly File[],
  present: number,
  rules: FileRules,
): { readonly taken: readonly File[]; readonly refused: readonly FileRefusal[] } {
  const taken: File[] = []
  const refused: FileRefusal[] = []
  for (const file of files) {
    if (!isOfKind(file, rules.accept)) refused.push({ reason: 'wrongKind', name: file.name })
    else if (rules.maxMegabytes !== undefined && file.size > rules.maxMegabytes * bytesPerMegabyte) {
      refused.push({ reason: 'tooLarge', name: file.name })
    } else if (rules.maxFiles !== undefined && present + taken.length >= rules.maxFiles) {
      refused.push({ reason: 'tooMany' })
      break
    } else taken.push(file)
  }
  return { taken, refused }
}

function isOfKind(file: File, accept: readonly FileKind[] | undefined): boolean {
  if (!accept) return true
  const name = file.name.toLowerCase()
  return accept.some(kind => extensions[kind].some(extension => name.endsWith(extension)))
}

/** 1.2 MB, 340 KB. */
export function formatSize(bytes: number): string {
  if (bytes >= bytesPerMegabyte) return `${(bytes / bytesPerMegabyte).toFixed(1)} MB`
  return `${Math.max(1, Math.round(bytes / 1024))} KB`
}

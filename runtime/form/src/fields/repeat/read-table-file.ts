import { readDelimited } from '@yibiao/core/table-import'
import type { TableSource } from '../../services/table-source.ts'

/** Largest file that is read, in bytes. */
const mostBytes = 5_000_000

/**
 * Cells of a file. CSV is read here, whether saved as UTF-8 or, as spreadsheet programs in Chinese do, as GB 18030; all
 * else by the source. Rejects for what cannot be read.
 */
export async function readTableFile(
  file: File,
  source: TableSource | undefined,
): Promise<readonly (readonly string[])[]> {
  const isCsv = /\.(?:csv|tsv|txt)$/i.test(file.name)
  if (file.size > mostBytes || (!isCsv && !source)) throw new Error('')
  if (!isCsv && source) return source.read(file)
  return readDelimited(decode(await file.arrayBuffer()))
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}

import { parentPort, workerData } from 'node:worker_threads'
import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import type { Cell, TableAnswer, TableLimits } from './read-table.ts'

const { file: bytes, limits } = workerData as { file: Uint8Array; limits: TableLimits }
parentPort?.postMessage(await readFile(Buffer.from(bytes)))

async function readFile(file: Buffer): Promise<TableAnswer> {
  try {
    const rows = isZip(file) ? await readXlsx(file) : readCsv(file)
    const cells = rows.reduce((sum, row) => sum + row.length, 0)
    if (rows.length > limits.rows || cells > limits.cells) return { problem: 'table.tooManyCells' }
    return { rows }
  } catch {
    return { problem: 'table.unreadable' }
  }
}

/** XLSX is a ZIP archive. */
function isZip(file: Buffer): boolean {
  return file.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))
}

async function readXlsx(file: Buffer): Promise<Cell[][]> {
  const [sheet] = await readWorkbook(file)
  return (sheet?.data ?? []).map(row => row.map(toCell))
}

function toCell(value: unknown): Cell {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return null
}

function readCsv(file: Buffer): Cell[][] {
  const rows: string[][] = parse(decode(file), {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 1_000_000,
  })
  return rows.map(row => row.map(cell => (cell === '' ? null : cell)))
}

/** Spreadsheet programs in Chinese save CSV as GB 18030 unless told otherwise. */
function decode(file: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(file)
  }
}

import { Worker } from 'node:worker_threads'
import { AppError } from '../problems/app-error.ts'

/** A cell as the file has it; dates of a spreadsheet are ISO dates already. */
export type Cell = string | number | boolean | null

/** Rows of the first sheet, heading included. */
export type ReadTable = { rows: Cell[][] }

/** What the worker answers: the rows, or the code of what is wrong with the file. */
export type TableAnswer = ReadTable | { problem: 'table.unreadable' | 'table.tooManyCells' }

/** Bounds that a register of a department stays well below. */
export const tableLimits = {
  bytes: 20_000_000,
  rows: 200_000,
  cells: 4_000_000,
  milliseconds: 20_000,
} as const

export type TableLimits = { readonly [Name in keyof typeof tableLimits]: number }

/** Bounds of what one person pastes into a form: a file of its rows and a heading. */
export const formTableLimits: TableLimits = { ...tableLimits, bytes: 5_000_000, rows: 5_001, cells: 500_000 }

/** Threads that read at once; whoever comes later waits, so that many files hold up nobody either. */
const mostThreads = 2

let reading = 0
const waiting: (() => void)[] = []

/**
 * Reads a CSV (UTF-8 or GB 18030) or XLSX file in a worker thread, so that a hostile or huge file holds up nobody.
 * @throws AppError `table.unreadable`, `table.tooManyCells`
 */
export async function readTable(file: Uint8Array, limits: TableLimits = tableLimits): Promise<ReadTable> {
  if (reading >= mostThreads) await new Promise<void>(resolve => waiting.push(resolve))
  reading += 1
  try {
    return await readInThread(file, limits)
  } finally {
    reading -= 1
    waiting.shift()?.()
  }
}

async function readInThread(file: Uint8Array, limits: TableLimits): Promise<ReadTable> {
  const worker = new Worker(new URL('read-table-worker.ts', import.meta.url), {
    workerData: { file, limits },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  const answer = await new Promise<TableAnswer>(resolve => {
    const timeout = setTimeout(() => resolve({ problem: 'table.tooManyCells' }), limits.milliseconds)
    worker.once('message', (read: TableAnswer) => {
      clearTimeout(timeout)
      resolve(read)
    })
    // Out of memory or a crash inside the parser: the file cannot be read, the server goes on.
    worker.once('error', () => {
      clearTimeout(timeout)
      resolve({ problem: 'table.unreadable' })
    })
  })
  await worker.terminate()
  if ('problem' in answer) throw new AppError(answer.problem)
  return answer
}

import { Worker } from 'node:worker_threads'
import { AppError } from '../../problems/app-error.ts'
import type { Composition } from './composition.ts'

/** What the worker answers to one order. */
export type ComposeAnswer = { order: number; pdf: Uint8Array } | { order: number; error: string }

type Waiting = { resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void; timeout: NodeJS.Timeout }

const patience = 20_000
let worker: Worker | undefined
let orders = 0
const waiting = new Map<number, Waiting>()

/**
 * Draws a document as PDF/A with selectable text. Typesetting runs in a worker thread, so a long document never
 * holds up requests; a worker that does not answer in time is replaced.
 * @throws AppError `document.characterMissing` when no font has a character; Error when typesetting fails
 */
export function composePdf(composition: Composition): Promise<Uint8Array> {
  const order = (orders += 1)
  return new Promise((resolve, reject) => {
    const timeout = setTimeout(() => retire(new Error('Typesetting took too long.')), patience)
    waiting.set(order, { resolve, reject, timeout })
    currentWorker().ref()
    currentWorker().postMessage({ order, composition })
  })
}

function currentWorker(): Worker {
  if (worker !== undefined) return worker
  const made = new Worker(new URL('compose-worker.ts', import.meta.url), {
    workerData: extraFonts(),
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
  made.on('message', settle)
  made.on('error', retire)
  made.on('exit', () => {
    if (worker === made) retire(new Error('The typesetting worker stopped.'))
  })
  worker = made
  return made
}

function settle(answer: ComposeAnswer): void {
  const order = waiting.get(answer.order)
  if (order === undefined) return
  clearTimeout(order.timeout)
  waiting.delete(answer.order)
  // An idle worker does not keep the process alive.
  if (waiting.size === 0) worker?.unref()
  if ('pdf' in answer) order.resolve(answer.pdf)
  else order.reject(toFailure(answer.error))
}

function toFailure(error: string): Error {
  const character = /the text `\\?"(.+?)\\?"` could not be displayed/u.exec(error)?.[1]
  return character === undefined ? new Error(error) : new AppError('document.characterMissing', { character })
}

/** YIBIAO_FONTS: a folder of fonts for rare characters; YIBIAO_FONT_FAMILIES: their family names, by comma. */
function extraFonts(): { folder: string | null; families: string[] } {
  const families = (process.env['YIBIAO_FONT_FAMILIES'] ?? '').split(',').filter(name => name.trim() !== '')
  return { folder: process.env['YIBIAO_FONTS'] ?? null, families: families.map(name => name.trim()) }
}

function retire(error: Error): void {
  const retired = worker
  worker = undefined
  void retired?.terminate()
  for (const order of waiting.values()) {
    clearTimeout(order.timeout)
    order.reject(error)
  }
  waiting.clear()
}

import { mkdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

/** Test files run in processes of their own: what they share is made by one of them, the others wait. */
export async function withRunLock<Result>(work: (runFolder: string) => Promise<Result>): Promise<Result> {
  const runFolder = inject('testRunFolder')
  const lock = join(runFolder, 'lock')
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch {
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
  try {
    return await work(runFolder)
  } finally {
    rmdirSync(lock)
  }
}

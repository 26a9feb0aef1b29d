import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openCluster, stopCluster } from './cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of this test run, with its cluster. */
    testRunFolder: string
  }
}

/** One folder per run; whatever the run started in it is stopped at the end. */
export function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yibiao-test-'))
  // Before any test file: two that begin at once would both make it.
  openCluster(folder)
  project.provide('testRunFolder', folder)
  return async () => {
    await stopCluster(folder)
    rmSync(folder, { recursive: true, force: true })
  }
}

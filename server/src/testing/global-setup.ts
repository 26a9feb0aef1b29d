import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { stopCluster } from './cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of this test run; the first test file that needs a cluster puts it there. */
    testRunFolder: string
  }
}

/** One folder per run; whatever the run started in it is stopped at the end. */
export function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yibiao-test-'))
  project.provide('testRunFolder', folder)
  return async () => {
    await stopCluster(folder)
    rmSync(folder, { recursive: true, force: true })
  }
}

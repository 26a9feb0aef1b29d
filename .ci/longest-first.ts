import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take minutes, the longest first: begun last, one of them would run alone while the other core waits. */
const longest = [
  // Waits for idle sessions to lock: minutes in which it needs no core.
  'e2e/src/drafts.test.ts',
  'e2e/src/whole-way.test.ts',
  'e2e/src/uploads.test.ts',
  'server/src/db/embedded/restart.test.ts',
  'server/src/cli/cli.test.ts',
  'server/src/demonstration/load.test.ts',
]

/** Begins the longest files first, also where no earlier run tells how long they take. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b))
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const at = longest.findIndex(file => moduleId.endsWith(file))
  return at === -1 ? longest.length : at
}

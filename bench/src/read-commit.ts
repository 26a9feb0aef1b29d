import { spawnSync } from 'node:child_process'

/**
 * What is checked out, for the records of `pnpm bench` and `pnpm prove`: read it before the first of them is written.
 * @returns `isCommitted` false when a file differs from the commit; the records themselves do not count
 */
export function readCommit(): { commit: string; isCommitted: boolean } {
  return {
    commit: git('rev-parse', 'HEAD'),
    isCommitted:
      git('status', '--porcelain', '--untracked-files=no', '--', ':/', ':(top,exclude)bench/results') === '',
  }
}

function git(...parameters: string[]): string {
  return spawnSync('git', parameters, { cwd: import.meta.dirname, encoding: 'utf8' }).stdout.trim()
}

import { mkdirSync, readFileSync, rmdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type FolderLock = { release(): void }

type Owner = { pid: number; startedAt: string | null }

/** Thrown when another process has the folder. */
export class FolderInUseError extends Error {
  readonly pid: number

  constructor(folder: string, pid: number) {
    super(
      `The folder ${folder} is in use by process ${pid}. Two processes on one folder would destroy it: ` +
        'stop that process, or set YIBIAO_DATA to another folder.',
    )
    this.name = 'FolderInUseError'
    this.pid = pid
  }
}

/**
 * Takes the folder for this process. The database itself has no lock: a second process loses data silently.
 * A lock left behind by a process that is gone is taken over.
 * @throws FolderInUseError
 */
export function lockFolder(folder: string): FolderLock {
  const file = join(folder, 'owner.lock')
  if (!create(file)) takeOver(folder, file)
  return {
    release: () => {
      if (readOwner(file)?.pid === process.pid) unlinkSync(file)
    },
  }
}

function create(file: string): boolean {
  const owner: Owner = { pid: process.pid, startedAt: startOf(process.pid) }
  try {
    writeFileSync(file, JSON.stringify(owner), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Only one process at a time may judge and replace a lock, or two could both find it abandoned. */
function takeOver(folder: string, file: string): void {
  const breaking = `${file}.breaking`
  try {
    mkdirSync(breaking)
  } catch {
    if (Date.now() - (statSync(breaking, { throwIfNoEntry: false })?.mtimeMs ?? 0) < 10_000) {
      throw new FolderInUseError(folder, readOwner(file)?.pid ?? 0)
    }
  }
  try {
    const owner = readOwner(file)
    if (owner !== undefined && isAlive(owner)) throw new FolderInUseError(folder, owner.pid)
    unlinkSync(file)
    if (!create(file)) throw new FolderInUseError(folder, readOwner(file)?.pid ?? 0)
  } finally {
    rmdirSync(breaking)
  }
}

function readOwner(file: string): Owner | undefined {
  try {
    const owner: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof owner !== 'object' || owner === null || !('pid' in owner) || typeof owner.pid !== 'number')
      return undefined
    const startedAt = 'startedAt' in owner && typeof owner.startedAt === 'string' ? owner.startedAt : null
    return { pid: owner.pid, startedAt }
  } catch {
    return undefined
  }
}

/** Alive, and the same process: a number is given again after a reboot. */
function isAlive(owner: Owner): boolean {
  if (owner.pid === process.pid) return owner.startedAt === startOf(process.pid)
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return owner.startedAt === null || owner.startedAt === startOf(owner.pid)
}

/** Start time from /proc, where there is one. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

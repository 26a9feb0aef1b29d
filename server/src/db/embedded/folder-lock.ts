import { linkSync, mkdirSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type FolderLock = { release(): void }

/** A process; its start tells it from another one that got the same number later. */
type ProcessName = { pid: number; startedAt: string | null }

/** Who has the folder, and the server it works for. */
type Owner = ProcessName & { parent?: ProcessName }

/** How long an owner whose server is gone may take to finish and go. */
const leavingMilliseconds = 60_000
/** How long an owner may have whose server may have been told to end, by a supervisor that starts the next one at once. */
const endingMilliseconds = 3_000
const pauseMilliseconds = 50

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
 * A lock left behind by a process that is gone is taken over; an owner whose own server is gone is about to leave,
 * and is waited for; any other for as long as a server may take to end that was told to.
 * @param serverPid the process this one works for; told, because a child whose parent is gone no longer knows it
 * @throws FolderInUseError
 */
export async function lockFolder(folder: string, serverPid: number): Promise<FolderLock> {
  const file = join(folder, 'owner.lock')
  const begun = Date.now()
  const waited = (milliseconds: number): boolean => Date.now() - begun > milliseconds
  while (!create(file, serverPid)) {
    const owner = readOwner(file)
    const isOwned = owner !== undefined && isAlive(owner)
    const patience = isOwned && !isLeaving(owner) ? endingMilliseconds : leavingMilliseconds
    if (!isOwned && takeOver(file, serverPid)) break
    if (waited(patience)) throw new FolderInUseError(folder, owner?.pid ?? 0)
    await new Promise(resolve => setTimeout(resolve, pauseMilliseconds))
  }
  return {
    release: () => {
      if (readOwner(file)?.pid === process.pid) unlinkSync(file)
    },
  }
}

/** The lock appears with its content or not at all: an empty one would look abandoned. */
function create(file: string, serverPid: number): boolean {
  const parent = { pid: serverPid, startedAt: startOf(serverPid) }
  const owner: Owner = { pid: process.pid, startedAt: startOf(process.pid), parent }
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    unlinkSync(draft)
  }
}

/**
 * Only one process at a time may judge and replace a lock, or two could both find it abandoned.
 * @returns false when another one is at it, or has just taken the folder: look again
 */
function takeOver(file: string, serverPid: number): boolean {
  const breaking = `${file}.breaking`
  if (!begin(breaking)) return false
  try {
    const owner = readOwner(file)
    if (owner !== undefined && isAlive(owner)) return false
    rmSync(file, { force: true })
    return create(file, serverPid)
  } finally {
    rmSync(breaking, { recursive: true, force: true })
  }
}

/** Taking over lasts milliseconds: what is older was left behind by a process that was killed at it. */
function begin(breaking: string): boolean {
  try {
    mkdirSync(breaking)
    return true
  } catch {
    const since = statSync(breaking, { throwIfNoEntry: false })?.mtimeMs
    if (since !== undefined && Date.now() - since > 10_000) rmSync(breaking, { recursive: true, force: true })
    return false
  }
}

function readOwner(file: string): Owner | undefined {
  try {
    const owner: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof owner !== 'object' || owner === null) return undefined
    const name = readName(owner)
    const parent = 'parent' in owner ? readName(owner.parent) : undefined
    return name === undefined ? undefined : { ...name, ...(parent === undefined ? {} : { parent }) }
  } catch {
    return undefined
  }
}

function readName(value: unknown): ProcessName | undefined {
  if (typeof value !== 'object' || value === null || !('pid' in value) || typeof value.pid !== 'number')
    return undefined
  const startedAt = 'startedAt' in value && typeof value.startedAt === 'string' ? value.startedAt : null
  return { pid: value.pid, startedAt }
}

/** Its server is gone: it lets the folder go as soon as it has finished what it does. */
function isLeaving({ parent }: Owner): boolean {
  return parent !== undefined && !isAlive(parent)
}

/** Alive, and the same process: a number is given again after a reboot. */
function isAlive(owner: ProcessName): boolean {
  if (owner.pid === process.pid) return owner.startedAt === startOf(process.pid)
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return owner.startedAt === null || owner.startedAt === startOf(owner.pid)
}

/**
 * Start time from /proc, where there is one. A process that ended has none, even while nobody has asked how it ended:
 * in a container without an init its number can stay for good.
 */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' || state === 'X' ? null : (fields[18] ?? null)
  } catch {
    return null
  }
}

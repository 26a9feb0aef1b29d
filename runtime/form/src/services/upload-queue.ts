import type { AttachmentView, FileKind } from '@yibiao/schemas'

/** What a file is uploaded for. */
export type UploadPurpose =
  | { readonly kind: 'field'; readonly path: string }
  | { readonly kind: 'material'; readonly material: string }
  | { readonly kind: 'signature'; readonly path: string }
  /** 佐证材料 of a point of a checklist. */
  | { readonly kind: 'evidence'; readonly point: string }

/**
 * How far a file is. `waiting`: for its turn or for the connection. `checking`: all of it is there and being checked.
 * `failed`: it will not go on by itself.
 */
export type UploadState = 'waiting' | 'sending' | 'checking' | 'failed'

/** A file on its way. A new object whenever something of it changes. */
export interface QueuedFile {
  /** Unique; the same after a reload of the page. */
  readonly id: string
  readonly name: string
  readonly file: Blob
  readonly purpose: UploadPurpose
  /** Kinds the receiver takes; the server decides by content. */
  readonly accept?: readonly FileKind[] | undefined
  readonly state: UploadState
  /** The part that has arrived, 0 to 1. */
  readonly progress: number
  /** The device keeps it until it has arrived, whatever happens to this page. */
  readonly isKept: boolean
  /** Of a failure: what is wrong and what to do, in the reader's language. */
  readonly reason?: string | undefined
}

/** A file to be sent. `id` is given for one that an earlier visit left. */
export type FileToQueue = Pick<QueuedFile, 'name' | 'file' | 'purpose' | 'accept'> & {
  readonly id?: string
  readonly isKept?: boolean
}

/** A view that shows the files of a purpose. It may change its purpose: a row of a table moves. */
export interface UploadOwner {
  purpose: UploadPurpose
  onStored(attachment: AttachmentView): void
}

/** How the files of a queue travel. */
export interface UploadTransport {
  /** Keeps a file on the device. Resolves to false where there is no room or no storage. */
  keep(file: QueuedFile): Promise<boolean>
  /** Sends a file. Waits for the connection itself; rejects when the file is refused or the signal aborts. */
  send(file: QueuedFile, report: UploadReport): Promise<AttachmentView>
  /** The device need not keep it any more. */
  forget(file: QueuedFile): Promise<void>
  /** The applicant does not want it any more: nothing of it stays here or there. */
  cancel(file: QueuedFile): Promise<void>
  /** A file arrived while no view showed its purpose. */
  place(purpose: UploadPurpose, attachment: AttachmentView): void
  /** What a failure is called; undefined when there is nothing to say of it. */
  explain(error: unknown): string | undefined
}

export interface UploadReport {
  readonly signal: AbortSignal
  readonly onState: (state: Exclude<UploadState, 'failed'>, progress: number) => void
}

/** Files on their way, one after the other, whatever is on the screen meanwhile. */
export interface UploadQueue {
  /** The same array until something changes. */
  readonly read: () => readonly QueuedFile[]
  readonly subscribe: (listener: () => void) => () => void
  readonly add: (files: readonly FileToQueue[], owner?: UploadOwner) => void
  readonly retry: (id: string) => void
  readonly cancel: (id: string) => void
  /** From now on this view is told what arrives for its purpose. Gives the act that ends it. */
  readonly attach: (owner: UploadOwner) => () => void
  /** The purpose of a view has changed; its files go with it. */
  readonly move: (owner: UploadOwner, purpose: UploadPurpose) => void
  /** The page is left: nothing is sent any more, and the device keeps what it keeps. */
  readonly stop: () => void
  /** Goes on after `stop`. */
  readonly resume: () => void
}

/** A queue that sends one file at a time, in the order they were chosen: pages of a paper stay in order. */
export function createUploadQueue(transport: UploadTransport): UploadQueue {
  let files: readonly QueuedFile[] = []
  let current: { id: string; abort: AbortController } | undefined
  let isStopped = false
  const listeners = new Set<() => void>()
  const owners = new Set<UploadOwner>()
  const ownerOf = new Map<string, UploadOwner>()

  function set(next: readonly QueuedFile[]): void {
    files = next
    for (const listener of listeners) listener()
  }

  function find(id: string): QueuedFile | undefined {
    return files.find(file => file.id === id)
  }

  function update(id: string, change: Partial<QueuedFile>): void {
    set(files.map(file => (file.id === id ? { ...file, ...change } : file)))
  }

  function drop(id: string): void {
    ownerOf.delete(id)
    set(files.filter(file => file.id !== id))
  }

  async function keep(id: string): Promise<void> {
    const file = find(id)
    if (file === undefined) return
    const isKept = await transport.keep(file).catch(() => false)
    // It may have been cancelled, or have arrived, before it was kept.
    if (find(id) === undefined) await transport.forget(file)
    else update(id, { isKept })
  }

  async function sendNext(): Promise<void> {
    const file =
      current === undefined && !isStopped ? files.find(({ state }) => state !== 'failed') : undefined
    if (file === undefined) return
    const { id } = file
    const abort = new AbortController()
    current = { id, abort }
    try {
      const attachment = await transport.send(file, {
        signal: abort.signal,
        onState: (state, progress) => {
          if (!abort.signal.aborted) update(id, { state, progress })
        },
      })
      if (!abort.signal.aborted) await arrive(id, attachment)
    } catch (error) {
      if (!abort.signal.aborted) update(id, { state: 'failed', reason: transport.explain(error) })
    }
    current = undefined
    void sendNext()
  }

  async function arrive(id: string, attachment: AttachmentView): Promise<void> {
    const file = find(id)
    if (file === undefined) return
    const owner = ownerOf.get(id)
    drop(id)
    if (owner === undefined) transport.place(file.purpose, attachment)
    else owner.onStored(attachment)
    // Not before it has its place: at no time is it neither here nor there.
    await transport.forget(file).catch(() => undefined)
  }

  return {
    read: () => files,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    add: (added, owner) => {
      const queued = added.map(({ id = crypto.randomUUID(), isKept = false, ...file }): QueuedFile => ({
        ...file,
        id,
        isKept,
        state: 'waiting',
        progress: 0,
      }))
      for (const file of queued) {
        // The view may have been left while its files were being looked at.
        const shown =
          owner !== undefined && owners.has(owner)
            ? owner
            : [...owners].find(each => isSamePurpose(each.purpose, file.purpose))
        if (shown !== undefined) ownerOf.set(file.id, shown)
      }
      set([...files, ...queued])
      for (const file of queued) if (!file.isKept) void keep(file.id)
      void sendNext()
    },
    retry: id => {
      update(id, { state: 'waiting', progress: 0, reason: undefined })
      void keep(id)
      void sendNext()
    },
    cancel: id => {
      const file = find(id)
      if (file === undefined) return
      drop(id)
      if (current?.id === id) current.abort.abort()
      transport.cancel(file).catch(() => undefined)
    },
    attach: owner => {
      owners.add(owner)
      for (const file of files) {
        if (!ownerOf.has(file.id) && isSamePurpose(file.purpose, owner.purpose)) ownerOf.set(file.id, owner)
      }
      return () => {
        owners.delete(owner)
        for (const [id, each] of ownerOf) if (each === owner) ownerOf.delete(id)
      }
    },
    move: (owner, purpose) => {
      if (isSamePurpose(owner.purpose, purpose)) return
      owner.purpose = purpose
      const own = files.filter(file => ownerOf.get(file.id) === owner).map(file => file.id)
      if (own.length === 0) return
      set(files.map(file => (own.includes(file.id) ? { ...file, purpose } : file)))
      for (const id of own) void keep(id)
    },
    stop: () => {
      isStopped = true
      current?.abort.abort()
    },
    resume: () => {
      isStopped = false
      void sendNext()
    },
  }
}

/** Whether two files are for the same place. */
export function isSamePurpose(one: UploadPurpose, other: UploadPurpose): boolean {
  return placeOf(one) === placeOf(other)
}

function placeOf(purpose: UploadPurpose): string {
  if (purpose.kind === 'material') return `material ${purpose.material}`
  return `${purpose.kind} ${purpose.kind === 'evidence' ? purpose.point : purpose.path}`
}

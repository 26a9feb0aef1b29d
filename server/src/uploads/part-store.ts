import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { UploadPart } from './tables.ts'

/** A part as far as it arrived; `failure` says why it is not the whole of it. */
export type TakenPart = UploadPart & { failure?: unknown }

/**
 * Where parts wait for the rest of their file. Each part is a file of its own that is never written again: two senders
 * cannot mix their bytes, and nobody holds open what is being checked.
 */
export type PartStore = {
  /** Takes in what comes until the stream ends or breaks; what is here then is on the disk. */
  take(folder: string, bytes: ReadableStream<Uint8Array>): Promise<TakenPart>
  /** The parts one after the other. */
  join(folder: string, parts: readonly UploadPart[]): ReadableStream<Uint8Array>
  remove(folder: string, part: UploadPart): Promise<void>
  removeFolder(folder: string): Promise<void>
  /** Names of folders nobody wrote to since then. */
  listUntouched(since: Date): Promise<string[]>
}

/** The store in a folder of this machine. */
export function createPartStore(dataFolder: string): PartStore {
  const root = join(dataFolder, 'files', 'incoming')
  const pathOf = (folder: string, key = ''): string => join(root, checked(folder), key && checked(key))
  return {
    take: async (folder, bytes) => {
      await mkdir(pathOf(folder), { recursive: true, mode: 0o700 })
      const key = randomUUID()
      const file = await open(pathOf(folder, key), 'wx', 0o600)
      let size = 0
      let failure: unknown
      try {
        for await (const chunk of bytes) {
          await file.writeFile(chunk)
          size += chunk.length
        }
      } catch (error) {
        failure = error
      }
      try {
        // The row will say that these bytes are here: a power failure must not make that untrue.
        await file.datasync()
      } finally {
        await file.close()
      }
      return { key, size, ...(failure === undefined ? {} : { failure }) }
    },
    join: (folder, parts) =>
      Readable.toWeb(
        Readable.from(readParts(parts.map(part => ({ path: pathOf(folder, part.key), size: part.size })))),
      ) as ReadableStream<Uint8Array>,
    remove: (folder, part) => rm(pathOf(folder, part.key), { force: true }),
    removeFolder: folder => rm(pathOf(folder), { recursive: true, force: true }),
    listUntouched: async since => {
      const names = await readdir(root).catch(() => [])
      const touched = await Promise.all(
        names.map(async name => ({ name, at: (await stat(join(root, name))).mtime })),
      )
      return touched.filter(({ at }) => at < since).map(({ name }) => name)
    },
  }
}

/** A part can be longer than was counted when the disk filled up while it was written. */
async function* readParts(parts: readonly { path: string; size: number }[]): AsyncGenerator<Uint8Array> {
  for (const { path, size } of parts) yield* createReadStream(path, { end: size - 1 })
}

/** A name that is none of ours must not leave the folder. */
function checked(name: string): string {
  if (!/^[0-9a-f-]{36}$/.test(name)) throw new Error('A name in the store is not one of ours.')
  return name
}

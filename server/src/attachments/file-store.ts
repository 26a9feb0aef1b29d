import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A file that arrived and is trusted by nobody yet. */
export type QuarantinedFile = { path: string; size: number; sha256: string }

/** Where the bytes of attachments lie. Names are random; nothing a user wrote becomes part of a path. */
export type FileStore = {
  /** Takes the bytes in; when the stream fails nothing stays behind. */
  quarantine(bytes: ReadableStream<Uint8Array>): Promise<QuarantinedFile>
  /** Gives a checked file a name of its own among those that can be downloaded. @returns its key */
  promote(file: QuarantinedFile): Promise<string>
  open(key: string): ReadableStream<Uint8Array>
  /** Nothing happens when it is gone already. */
  remove(key: string): Promise<void>
  discard(file: QuarantinedFile): Promise<void>
  /** Throws away what a killed process left in quarantine. */
  discardOlder(than: Date): Promise<void>
}

/** The store in a folder of this machine. */
export function createFileStore(dataFolder: string): FileStore {
  const quarantineFolder = join(dataFolder, 'files', 'quarantine')
  const pathOf = (key: string): string => join(dataFolder, 'files', 'clean', ...partsOf(key))
  return {
    quarantine: async bytes => {
      await mkdir(quarantineFolder, { recursive: true, mode: 0o700 })
      const path = join(quarantineFolder, randomUUID())
      const hash = createHash('sha256')
      let size = 0
      const measure = new Transform({
        transform(chunk: Buffer, _, done) {
          size += chunk.length
          hash.update(chunk)
          done(null, chunk)
        },
      })
      try {
        await pipeline(
          Readable.fromWeb(bytes),
          measure,
          createWriteStream(path, { flags: 'wx', mode: 0o600 }),
        )
      } catch (error) {
        await rm(path, { force: true })
        throw error
      }
      return { path, size, sha256: hash.digest('hex') }
    },
    promote: async file => {
      const key = randomUUID()
      await mkdir(dirname(pathOf(key)), { recursive: true, mode: 0o700 })
      await rename(file.path, pathOf(key))
      return key
    },
    open: key => Readable.toWeb(createReadStream(pathOf(key))) as ReadableStream<Uint8Array>,
    remove: key => rm(pathOf(key), { force: true }),
    discard: file => rm(file.path, { force: true }),
    discardOlder: async than => {
      for (const name of await readdir(quarantineFolder).catch(() => [])) {
        const path = join(quarantineFolder, name)
        if ((await stat(path)).mtime < than) await rm(path, { force: true })
      }
    },
  }
}

/** Folders of 256 keep directories small; a key that is none of ours must not leave the folder. */
function partsOf(key: string): string[] {
  if (!/^[0-9a-f-]{36}$/.test(key)) throw new Error('A storage key is not one of ours.')
  return [key.slice(0, 2), key]
}

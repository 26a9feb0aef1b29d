import fs from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type MountedFileSystem = { stream_ops: { fsync?: (stream: { nfd: number }) => number } }

/**
 * PGlite's Node file system with the one operation it leaves out: without it the database's fsync returns success
 * and does nothing.
 */
export class DurableFileSystem extends NodeFS {
  override async init(...[pg, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options)
    const addFsync = (module: unknown): void => {
      if (!hasNodeFileSystem(module))
        throw new Error('The embedded database has no Node file system to make durable.')
      module.NODEFS.stream_ops.fsync = stream => {
        fs.fsyncSync(stream.nfd)
        return 0
      }
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [addFsync, ...(emscriptenOpts.preRun ?? [])] } }
  }
}

function hasNodeFileSystem(module: unknown): module is { NODEFS: MountedFileSystem } {
  return typeof module === 'object' && module !== null && 'NODEFS' in module
}

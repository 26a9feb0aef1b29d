import { createServer, type Socket } from 'node:net'
import type { PGlite } from '@electric-sql/pglite'
import { readMessages, readyStatus, statementNameOf } from './wire-messages.ts'

export type WireServer = { close(): Promise<void> }

const idleInTransactionMilliseconds = 10_000

/**
 * Speaks the PostgreSQL protocol for an embedded database on a Unix socket.
 *
 * The database has one session; all connections share it. So a connection holds the session from its first message
 * until the database reports that it is idle outside a transaction, never per message as
 * @electric-sql/pglite-socket does: there, two connections can bind each other's unnamed statement.
 */
export async function serveWire(database: PGlite, socketPath: string): Promise<WireServer> {
  const turns = createTurns()
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    serveConnection(database, turns, socket)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(socketPath, resolve)
  })
  return {
    close: async () => {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      for (const socket of sockets) socket.destroy()
      await closed
      await turns.take()
    },
  }
}

/** First come, first served. */
type Turns = { take(): Promise<() => void> }

function createTurns(): Turns {
  let last: Promise<void> = Promise.resolve()
  return {
    take: async () => {
      const before = last
      const { promise, resolve } = Promise.withResolvers<void>()
      last = promise
      await before
      return resolve
    },
  }
}

function serveConnection(database: PGlite, turns: Turns, socket: Socket): void {
  const statements = new Set<string>()
  let started = false
  let pending: Buffer = Buffer.alloc(0)
  let giveBack: (() => void) | undefined
  let idle: NodeJS.Timeout | undefined
  let work: Promise<void> = Promise.resolve()

  const receive = async (data: Buffer): Promise<void> => {
    pending = Buffer.concat([pending, data])
    const read = readMessages(pending, started)
    pending = read.rest
    if (read.refusesEncryption) socket.write('N')
    if (read.messages.length === 0) return
    started = true
    for (const message of read.messages) {
      const name = statementNameOf(message)
      if (name !== undefined) statements.add(name)
    }
    clearTimeout(idle)
    giveBack ??= await turns.take()
    const status = await execute(database, Buffer.concat(read.messages), socket)
    if (status === 'idle') {
      giveBack()
      giveBack = undefined
    } else {
      idle = setTimeout(() => socket.destroy(), idleInTransactionMilliseconds)
    }
  }

  const leave = async (): Promise<void> => {
    clearTimeout(idle)
    giveBack ??= await turns.take()
    try {
      if (database.isInTransaction()) await database.exec('rollback')
      for (const name of statements) await database.exec(`deallocate "${name.replaceAll('"', '""')}"`)
    } finally {
      giveBack()
    }
  }

  socket.setNoDelay(true)
  socket.on('error', () => socket.destroy())
  socket.on('data', data => {
    work = work.then(() => receive(Buffer.from(data))).catch(() => void socket.destroy())
  })
  socket.on('close', () => {
    work = work.then(leave).catch(() => undefined)
  })
}

async function execute(database: PGlite, messages: Buffer, socket: Socket): Promise<'idle' | 'busy'> {
  let tail = Buffer.alloc(0)
  await database.runExclusive(() =>
    database.execProtocolRawStream(new Uint8Array(messages), {
      onRawData: data => {
        const copy = Buffer.from(data)
        tail = Buffer.concat([tail, copy]).subarray(-6)
        if (socket.writable) socket.write(copy)
      },
    }),
  )
  return readyStatus(tail) === 'I' ? 'idle' : 'busy'
}

import type { Context } from '../context/context.ts'
import type { Database } from '../db/database.ts'
import { withReader } from '../db/with-transaction.ts'
import { AppError } from '../problems/app-error.ts'
import { hears, type Listener } from './audience.ts'
import { createEventStream, type EventStream } from './event-stream.ts'
import { capacityOf, listCapacities } from './live-sessions.ts'
import { isAfter, readEventId, writeEventId, type Position } from './position.ts'
import { readHorizon, readSignals, type Signal } from './read-signals.ts'

type Connection = {
  listener: Listener
  stream: EventStream
  position: Position
}

const live = { service: 'live' } as const
const pollMilliseconds = 500
/** Shorter than what proxies wait for a silent connection. */
const heartbeatMilliseconds = 15_000
/** Of one process, and of one session: a browser keeps one for all its windows. */
const mostConnections = 2_000
const mostPerSession = 4

/** The streams of one process. It asks the database only while somebody listens. */
export class LiveHub {
  readonly #context: Context
  readonly #connections = new Set<Connection>()
  #position: Position = { transaction: 0n, id: 0 }
  #isRunning = false
  #isClosed = false

  constructor(context: Context) {
    this.#context = context
  }

  /**
   * Opens a stream, going on after the last event the reader has had. A reader that cannot go on is told `ready` and
   * asks for everything again.
   * @throws AppError `request.rateLimited` when the session or the process has too many
   */
  async open(listener: Listener, lastEventId: string | undefined): Promise<ReadableStream<Uint8Array>> {
    const ofSession = [...this.#connections].filter(each => each.listener.sessionId === listener.sessionId)
    if (this.#isClosed || ofSession.length >= mostPerSession || this.#connections.size >= mostConnections)
      throw new AppError('request.rateLimited', { seconds: 5 }, { retryAfter: 5 })
    const now = this.#context.clock.now()
    const resumed = readEventId(lastEventId, now)
    const position = resumed ?? (await withReader(this.#context.database, live, readHorizon))
    const connection: Connection = {
      listener,
      position,
      stream: createEventStream(() => void this.#connections.delete(connection)),
    }
    if (resumed === undefined)
      connection.stream.send(`retry: 2000\nid: ${writeEventId(position, now)}\nevent: ready\ndata: {}\n\n`)
    // What the others were told while this one read must not be missed: it joins in a moment in which they were not.
    for (let before; before !== this.#position;) {
      before = this.#position
      await this.#catchUp(connection)
    }
    this.#connections.add(connection)
    this.#start(connection.position)
    return connection.stream.body
  }

  /** Ends every stream; readers come back to another process. */
  close(): void {
    this.#isClosed = true
    for (const { stream } of this.#connections) stream.end()
  }

  /** What was told before the connection joins the others. */
  async #catchUp(connection: Connection): Promise<void> {
    for (;;) {
      const signals = await withReader(this.#context.database, live, reader =>
        readSignals(reader, connection.position),
      )
      for (const signal of signals) this.#tell(connection, signal)
      if (signals.length === 0) return
    }
  }

  #tell(connection: Connection, signal: Signal): void {
    if (!isAfter(signal, connection.position)) return
    connection.position = signal
    if (!hears(connection.listener, signal)) return
    const { kind, caseId, version } = signal
    const data = kind === 'case' ? { caseId, version } : {}
    const id = writeEventId(signal, this.#context.clock.now())
    connection.stream.send(`id: ${id}\nevent: ${kind}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  #start(position: Position): void {
    if (this.#isRunning) return
    this.#isRunning = true
    this.#position = position
    void this.#run()
  }

  async #run(): Promise<void> {
    let nextHeartbeat = performance.now() + heartbeatMilliseconds
    while (this.#connections.size > 0) {
      try {
        await this.#endLapsed()
        await this.#forward()
      } catch (error) {
        this.#context.log.warn('liveFailed', { error })
      }
      if (performance.now() >= nextHeartbeat) {
        nextHeartbeat = performance.now() + heartbeatMilliseconds
        for (const { stream } of this.#connections) stream.send(': \n\n')
      }
      await new Promise(resolve => {
        setTimeout(resolve, pollMilliseconds).unref()
      })
    }
    this.#isRunning = false
  }

  async #forward(): Promise<void> {
    const signals = await withReader(this.#context.database, live, reader =>
      readSignals(reader, this.#position),
    )
    for (const signal of signals) {
      this.#position = signal
      for (const connection of this.#connections) this.#tell(connection, signal)
    }
  }

  /** Ends the streams of sessions that are over or act as somebody else now. */
  async #endLapsed(): Promise<void> {
    // Who joins while this reads is not among those asked about, and must not be taken for lapsed.
    const asked = [...this.#connections]
    const ids = [...new Set(asked.map(({ listener }) => listener.sessionId))]
    const capacities = await withReader(this.#context.database, { service: 'identity' }, reader =>
      listCapacities(this.#context, reader, ids),
    )
    for (const { listener, stream } of asked)
      if (capacities.get(listener.sessionId) !== capacityOf(listener)) stream.end()
  }
}

const hubs = new WeakMap<Database, LiveHub>()

/** The hub of this process for its database. */
export function liveHubOf(context: Context): LiveHub {
  const known = hubs.get(context.database)
  if (known !== undefined) return known
  const hub = new LiveHub(context)
  hubs.set(context.database, hub)
  return hub
}

export function closeLive(context: Context): void {
  hubs.get(context.database)?.close()
}

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as apiValidators from '@yibiao/schemas/validators/api'
import { sealAudit } from './audit/seal-audit.ts'
import { seedCalendars } from './calendars/seed-calendars.ts'
import type { Config } from './config/config.ts'
import { systemClock, type Clock } from './context/clock.ts'
import type { Context } from './context/context.ts'
import { createNewId } from './context/new-id.ts'
import { requireDurability } from './db/durability.ts'
import { migrate } from './db/migrate.ts'
import { openDatabase } from './db/open-database.ts'
import { loadDemonstration } from './demonstration/load.ts'
import { deliverRecords } from './exchange/deliver-records.ts'
import { reconcileExchange } from './exchange/reconcile.ts'
import { createApp } from './http/create-app.ts'
import { listen } from './http/listen.ts'
import { readStaticApp } from './http/static-app.ts'
import { createAuthenticate } from './identity/authenticate.ts'
import { createIdentityProvider, type IdentityProvider } from './identity/identity-provider.ts'
import { createLocalProvider } from './identity/local-provider.ts'
import type { JobHandlers } from './jobs/handlers.ts'
import { removeSignals } from './live/remove-signals.ts'
import { closeLive } from './live/live-hub.ts'
import { removeExpired } from './jobs/remove-expired.ts'
import { removeLeftEvidence } from './evidence/remove-left-evidence.ts'
import { removeAbandonedUploads } from './uploads/remove-abandoned-uploads.ts'
import { startJobs } from './jobs/run-jobs.ts'
import { createLog, type Log } from './log/log.ts'
import type { Route } from './http/route.ts'
import { localSeals } from './seals/seal-port.ts'

export type RunningServer = {
  context: Context
  port: number
  /** Finishes what is being answered, then lets the database go. */
  stop(): Promise<void>
}

/** What the modules bring; `allModules` is everything there is. */
export type ServerParts = {
  routes(provider: IdentityProvider): readonly Route[]
  handlers: JobHandlers
  clock?: Clock
  log?: Log
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const drainMilliseconds = 10_000
const hourMilliseconds = 3_600_000

/**
 * Opens and migrates the database, fills a demonstration, and serves everything on one port.
 * @throws Error with a sentence for the operator when it cannot
 */
export async function startServer(config: Config, parts: ServerParts): Promise<RunningServer> {
  const database = await openDatabase(config.database)
  try {
    const clock = parts.clock ?? systemClock
    const context: Context = {
      config,
      clock,
      newId: createNewId(clock),
      database,
      log: parts.log ?? createLog('info'),
      seals: localSeals,
    }
    const weak = await requireDurability(database, config.mode)
    if (weak.length > 0) context.log.warn('databaseNotDurable', { code: weak.join(' ') })
    await migrate(database)
    await seedCalendars(context)
    await loadDemonstration(context)
    return await serve(context, parts)
  } catch (error) {
    await database.close()
    throw error
  }
}

async function serve(context: Context, parts: ServerParts): Promise<RunningServer> {
  const { config, database } = context
  let port = config.port
  let isStopping = false
  const local = config.identityProvider === null ? await createLocalProvider(context, () => port) : undefined
  const settings = local?.settings ?? config.identityProvider
  if (settings === null) throw new Error('There is no identity provider.')
  const app = createApp({
    context,
    routes: parts.routes(createIdentityProvider(config, { alwaysAsks: false, ...settings })),
    validators: apiValidators,
    authenticate: createAuthenticate(context),
    staticApps: [
      readStaticApp('/', 'portal', join(root, 'runtime/portal/dist')),
      readStaticApp('/designer/', 'designer', join(root, 'designer/dist')),
    ].filter(staticApp => staticApp !== undefined),
    isReady: async () => !isStopping && (await answers(context)),
  })
  const listener = await listen(app, { host: config.host, port }, local === undefined ? [] : [local.mount])
  port = listener.port
  const jobs = startJobs(context, parts.handlers, [
    { name: 'sealAudit', everyMilliseconds: 1_000, run: sealAudit },
    { name: 'removeSignals', everyMilliseconds: 60_000, run: removeSignals },
    { name: 'deliverRecords', everyMilliseconds: 1_000, run: deliverRecords },
    { name: 'reconcileExchange', everyMilliseconds: hourMilliseconds, run: reconcileOnce },
    { name: 'removeExpired', everyMilliseconds: hourMilliseconds, run: removeExpired },
    { name: 'removeAbandonedUploads', everyMilliseconds: hourMilliseconds, run: removeAbandonedUploads },
    { name: 'removeLeftEvidence', everyMilliseconds: hourMilliseconds, run: removeLeftEvidence },
    // The embedded database has no autovacuum.
    ...(database.kind === 'embedded'
      ? [{ name: 'vacuum', everyMilliseconds: hourMilliseconds, run: () => database.vacuum() }]
      : []),
  ])
  return {
    context,
    port,
    stop: async () => {
      isStopping = true
      closeLive(context)
      await listener.drain(drainMilliseconds)
      await jobs.stop()
      await database.close()
    },
  }
}

/** A chore that found work begins again at once: a destination without an answer would be asked without end. */
async function reconcileOnce(context: Context): Promise<void> {
  await reconcileExchange(context)
}

async function answers(context: Context): Promise<boolean> {
  try {
    await context.database.ping()
    return true
  } catch {
    return false
  }
}

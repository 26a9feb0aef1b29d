import { allHandlers } from './jobs/all-handlers.ts'
import { allRoutes } from './routes.ts'
import type { ServerParts } from './start-server.ts'

/** The whole product: routes, messages and timers of every module. */
export const allModules: ServerParts = { routes: allRoutes, handlers: allHandlers }

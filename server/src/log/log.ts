import { pino, type DestinationStream } from 'pino'
import { databaseCode } from '../db/failures.ts'

/**
 * What may be logged, and nothing else: identifiers and measures, never what somebody typed, a name, an address
 * or a header. (A list of what to hide always misses something.)
 */
export type LogFields = {
  requestId?: string
  method?: string
  /** Path pattern of the route, never the concrete path. */
  route?: string
  status?: number
  milliseconds?: number
  code?: string
  actorType?: string
  departmentId?: string
  caseId?: string
  job?: string
  jobId?: string
  attempts?: number
  count?: number
  /** Its kind, code and stack frames; not its message, which can quote data. */
  error?: unknown
}

/** JSON lines on standard output. `event` names what happened, in camelCase. */
export type Log = {
  debug(event: string, fields?: LogFields): void
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

const allowed = [
  'requestId',
  'method',
  'route',
  'status',
  'milliseconds',
  'code',
  'actorType',
  'departmentId',
  'caseId',
  'job',
  'jobId',
  'attempts',
  'count',
] as const satisfies readonly (keyof LogFields)[]

export function createLog(level: 'debug' | 'info' | 'warn' | 'silent', destination?: DestinationStream): Log {
  const options = { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` }
  const logger = destination === undefined ? pino(options) : pino(options, destination)
  return {
    debug: (event, fields) => logger.debug(allowedOnly(fields), event),
    info: (event, fields) => logger.info(allowedOnly(fields), event),
    warn: (event, fields) => logger.warn(allowedOnly(fields), event),
    error: (event, fields) => logger.error(allowedOnly(fields), event),
  }
}

function allowedOnly(fields: LogFields | undefined): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  if (fields === undefined) return kept
  for (const name of allowed) {
    const value = fields[name]
    if (value !== undefined) kept[name] = typeof value === 'string' ? value.slice(0, 200) : value
  }
  if (fields.error !== undefined) kept['error'] = describeError(fields.error)
  return kept
}

function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error }
  const frames = (error.stack ?? '').split('\n').filter(line => line.startsWith('    at '))
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) }
  return { name: error.name, code: databaseCode(error), frames: frames.slice(0, 12), ...cause }
}

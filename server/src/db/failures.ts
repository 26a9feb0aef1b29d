import { AppError } from '../problems/app-error.ts'

const connectionLost = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
])
/** Statement time-out, lock time-out, idle-in-transaction time-out. */
const tookTooLong = new Set(['57014', '55P03', '25P03'])
const retryable = new Set(['40001', '40P01'])

/**
 * Says in the product's words what a driver error means; errors that are nobody's outage stay as they are.
 * A connection lost while committing leaves the outcome unknown: the caller repeats with the same Idempotency-Key.
 */
export function translateFailure(error: unknown): unknown {
  if (error instanceof AppError) return error
  const code = databaseCode(error)
  if (code === undefined) return error
  if (connectionLost.has(code) || code.startsWith('08')) {
    return new AppError('database.unavailable', {}, { retryAfter: 1, cause: error })
  }
  if (tookTooLong.has(code)) return new AppError('database.busy', {}, { retryAfter: 1, cause: error })
  if (code === '53100' || code === 'ENOSPC') {
    return new AppError('storage.full', {}, { retryAfter: 60, cause: error })
  }
  return error
}

/** True for serialisation failures and deadlocks: the whole transaction can run again. */
export function isRetryable(error: unknown): boolean {
  const code = databaseCode(error)
  return code !== undefined && retryable.has(code)
}

/** SQLSTATE or driver code; the driver's error sits at different depths of the cause chain. */
export function databaseCode(error: unknown): string | undefined {
  return memberOfCause(error, 'code')
}

/** Name of the violated constraint, if the database named one. */
export function violatedConstraint(error: unknown): string | undefined {
  return memberOfCause(error, 'constraint_name')
}

function memberOfCause(error: unknown, member: 'code' | 'constraint_name'): string | undefined {
  let current: unknown = error
  for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    const value: unknown = Reflect.get(current, member)
    if (typeof value === 'string') return value
    current = current.cause
  }
  return undefined
}

import type { Answers } from '@yibiao/core/form'

/**
 * The answers with a value written at a path (JSON Pointer); missing objects on the way are made, and rows where the
 * path goes on with a number. The given answers stay as they are.
 */
export function writeAnswer(answers: Answers, path: string, value: unknown): Answers {
  const keys = path.split('/').slice(1).map(unescapeKey)
  const written = writeInto(answers, keys, value)
  return isRecord(written) ? written : answers
}

/** The value at a path; undefined where there is none. */
export function readAnswer(answers: Answers, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .map(unescapeKey)
    .reduce<unknown>((value, key) => {
      if (Array.isArray(value)) return value[Number(key)]
      return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined
    }, answers)
}

function writeInto(value: unknown, keys: readonly string[], written: unknown): unknown {
  const [key, ...rest] = keys
  if (key === undefined) return written
  if (Array.isArray(value) || (value === undefined && /^\d+$/.test(key))) {
    const rows: unknown[] = Array.isArray(value) ? [...value] : []
    rows[Number(key)] = writeInto(rows[Number(key)], rest, written)
    return rows
  }
  const entries = new Map(isRecord(value) ? Object.entries(value) : [])
  entries.set(key, writeInto(entries.get(key), rest, written))
  return Object.fromEntries(entries)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function unescapeKey(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~')
}

import { AppError } from '../problems/app-error.ts'

const maxDepth = 100
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Parses a request body.
 * Depth is counted before parsing: JSON.parse and every recursive walk after it would exhaust the stack.
 * @throws AppError `request.malformed`, `request.tooDeep`, `request.forbiddenKey`
 */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decode(bytes)
  requireDepth(text)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new AppError('request.malformed', {}, { cause })
  }
  requireKeys(value)
  return value
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new AppError('request.malformed', {}, { cause })
  }
}

function requireDepth(text: string): void {
  let depth = 0
  let inString = false
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index)
    if (inString) {
      if (character === 0x5c) index += 1
      else if (character === 0x22) inString = false
    } else if (character === 0x22) inString = true
    else if (character === 0x7b || character === 0x5b) {
      depth += 1
      if (depth > maxDepth) throw new AppError('request.tooDeep', { max: maxDepth })
    } else if (character === 0x7d || character === 0x5d) depth -= 1
  }
}

/** JSON.parse keeps `__proto__` as an own key; any later merge would pollute every object. */
function requireKeys(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const entry of value) requireKeys(entry)
    return
  }
  for (const [key, entry] of Object.entries(value)) {
    if (forbiddenKeys.has(key)) throw new AppError('request.forbiddenKey', { key })
    requireKeys(entry)
  }
}

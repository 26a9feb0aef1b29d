import { createHmac, timingSafeEqual } from 'node:crypto'
import { AppError } from '../problems/app-error.ts'

/**
 * The place in a list after which it goes on, as opaque text. Signed: whoever changes it gets a refusal and not
 * another page.
 */
export function writeCursor(secret: string, list: string, place: readonly string[]): string {
  const text = Buffer.from(JSON.stringify(place)).toString('base64url')
  return `${text}.${sign(secret, list, text)}`
}

/**
 * @param list names the list and its owner: a cursor of another list does not fit
 * @throws AppError `request.queryInvalid`
 */
export function readCursor(secret: string, list: string, cursor: string | undefined): string[] | undefined {
  if (cursor === undefined) return undefined
  const [text = '', signature = ''] = cursor.split('.')
  const expected = Buffer.from(sign(secret, list, text))
  const given = Buffer.from(signature)
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) {
    throw new AppError('request.queryInvalid', { name: 'cursor' })
  }
  const place: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  if (!Array.isArray(place) || !place.every(part => typeof part === 'string')) {
    throw new AppError('request.queryInvalid', { name: 'cursor' })
  }
  return place
}

function sign(secret: string, list: string, text: string): string {
  return createHmac('sha256', secret).update(`${list}\u0000${text}`).digest('base64url').slice(0, 22)
}

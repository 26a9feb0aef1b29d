import { createHmac, timingSafeEqual } from 'node:crypto'

const idBytes = 16

/**
 * The code by which a case is rated without signing in: names department and case, and cannot be made by somebody who
 * does not have the secret. It opens nothing but the rating.
 */
export function writeRatingCode(secret: string, departmentId: string, caseId: string): string {
  const place = Buffer.concat([bytesOf(departmentId), bytesOf(caseId)]).toString('base64url')
  return `${place}.${sign(secret, place)}`
}

/** @returns undefined for a code that was not made here */
export function readRatingCode(
  secret: string,
  code: string,
): { departmentId: string; caseId: string } | undefined {
  const [place = '', signature = ''] = code.split('.')
  const expected = Buffer.from(sign(secret, place))
  const given = Buffer.from(signature)
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined
  const bytes = Buffer.from(place, 'base64url')
  return { departmentId: idOf(bytes.subarray(0, idBytes)), caseId: idOf(bytes.subarray(idBytes)) }
}

function sign(secret: string, place: string): string {
  return createHmac('sha256', secret).update(`rating\u0000${place}`).digest('base64url').slice(0, 22)
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

function idOf(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

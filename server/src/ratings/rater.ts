import type { RaterContact } from '@yibiao/schemas'
import { openText, sealText } from '../identity/seal.ts'

/** Name and contact of somebody who rated by the code, for their row; copied elsewhere they do not open. */
export function sealRater(dataSecret: string, ratingId: string, rater: RaterContact): Buffer {
  return sealText(dataSecret, purposeOf(ratingId), JSON.stringify(rater))
}

/** @throws Error when they do not open: the secret is another, or the row was tampered with */
export function openRater(dataSecret: string, ratingId: string, sealed: Uint8Array): RaterContact {
  const text = openText(dataSecret, purposeOf(ratingId), sealed)
  if (text === undefined) throw new Error('A rater cannot be opened: DATA_SECRET was changed.')
  const rater: RaterContact = JSON.parse(text)
  return rater
}

function purposeOf(ratingId: string): string {
  return `rating:${ratingId}`
}

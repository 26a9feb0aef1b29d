import { createHmac, hkdfSync } from 'node:crypto'

/**
 * Keyed digest of a person's or organisation's document: the key of parties and the holder of licences. Without the
 * secret it cannot be computed, so a stolen table cannot be searched by trying numbers.
 */
export function digestDocument(dataSecret: string, documentType: string, documentNumber: string): string {
  const key = Buffer.from(hkdfSync('sha256', dataSecret, '', 'yibiao document digest', 32))
  return createHmac('sha256', key)
    .update(`${documentType}\u0000${normalise(documentNumber)}`)
    .digest('hex')
}

/** The same document typed in other ways is the same document: full-width digits, spaces, a lower-case x. */
function normalise(number: string): string {
  return number.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
}

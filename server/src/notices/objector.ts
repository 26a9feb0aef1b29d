import { maskValue } from '@yibiao/core/masking'
import type { ObjectionContact } from '@yibiao/schemas'
import { openText, sealText } from '../identity/seal.ts'

/** Name and contact of an objector for their row; copied elsewhere they do not open. */
export function sealObjector(dataSecret: string, objectionId: string, objector: ObjectionContact): Buffer {
  return sealText(dataSecret, purposeOf(objectionId), JSON.stringify(objector))
}

/** @throws Error when they do not open: the secret is another, or the row was tampered with */
export function openObjector(dataSecret: string, objectionId: string, sealed: Uint8Array): ObjectionContact {
  const text = openText(dataSecret, purposeOf(objectionId), sealed)
  if (text === undefined) throw new Error('An objector cannot be opened: DATA_SECRET was changed.')
  const objector: ObjectionContact = JSON.parse(text)
  return objector
}

/** As officers see an objector until they ask for more. */
export function maskObjector({ name, contact }: ObjectionContact): ObjectionContact {
  const kind = contact.includes('@') ? 'email' : 'mobilePhone'
  return { name: maskValue('personName', name), contact: maskValue(kind, contact) }
}

function purposeOf(objectionId: string): string {
  return `objection:${objectionId}`
}

import type { Catalogue } from '../message.ts'
import { commonCodes } from './common-codes.ts'

let known: Catalogue = commonCodes

/** The words of codes at hand: those of the common field types, and the others once a form had one of the rare. */
export function codes(): Catalogue {
  return known
}

/** Fetches the words that the checks of rare field types need. */
export async function fetchRareCodes(): Promise<void> {
  const { rareCodes } = await import('./rare-codes.ts')
  known = { ...commonCodes, ...rareCodes }
}

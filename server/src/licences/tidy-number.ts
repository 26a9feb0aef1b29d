import { eq, or, type SQL } from 'drizzle-orm'
import { licences } from './tables.ts'

/** The same name or number typed in other ways: full-width characters, spaces, brackets of either kind. */
export function tidy(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
}

/** Licences of a number that somebody typed. */
export function hasNumber(number: string): SQL | undefined {
  return or(eq(licences.number, number.trim()), eq(licences.number, tidy(number)))
}

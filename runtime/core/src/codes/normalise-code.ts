/**
 * Spelling that people type and machines paste, brought to one form: full-width → half-width, blanks and invisible
 * characters removed, dashes unified, ASCII letters in upper case. Idempotent; every code is normalised before it
 * is checked or stored.
 */
export function normaliseCode(text: string): string {
  if (NORMALISED.test(text)) return text
  return removeBlanks(toHalfWidth(text))
    .replace(dashes, '-')
    .replace(/[a-z]/g, letter => letter.toUpperCase())
}

/** The same, but letters keep their case. */
export function normaliseSpelling(text: string): string {
  return removeBlanks(toHalfWidth(text)).replace(dashes, '-')
}

/** Full-width letters, digits, punctuation and the ideographic space as ASCII. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
}

/** Without white space, zero-width characters and byte order marks. */
export function removeBlanks(text: string): string {
  return text.replace(/[\s\u200b-\u200d\u2060\ufeff]/gu, '')
}

/** Characters of a text outside a set, each once, in order; for messages that name what is wrong. */
export function listOtherCharacters(text: string, allowed: RegExp): string {
  return [...new Set(Array.from(text).filter(character => !allowed.test(character)))].join('')
}

/** Most codes are typed or stored in this form already, and every check asks. */
const NORMALISED = /^[0-9A-Z-]*$/

/** Hyphens, dashes and minus signs of Unicode. */
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63]/gu

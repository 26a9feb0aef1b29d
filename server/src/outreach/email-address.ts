/** One plain address: no name, no list, no route, nothing that a header could be made of. */
const pattern =
  /^[A-Za-z0-9](?:[A-Za-z0-9._+-]{0,62}[A-Za-z0-9_+-])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/

export function isEmailAddress(text: string): boolean {
  return text.length <= 254 && !text.includes('..') && pattern.test(text)
}

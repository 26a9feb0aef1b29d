/**
 * ISO 7064 MOD 11-2 over 17 digits, as identity numbers use it (GB 11643): the check character `0`–`9` or `X`.
 */
export function computeMod112(digits: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return '10X98765432'.charAt(sum % 11)
}

/** ISO 7064 MOD 11,10 over digits: the check digit of food permits and old business registration numbers. */
export function computeMod1110(digits: string): string {
  let product = 10
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return String((11 - product) % 10)
}

/** ISO 7064 MOD 37,36 over digits and capital letters: the check character of licence identifiers (GB/T 36904). */
export function computeMod3736(text: string): string {
  let product = 36
  for (const character of text) {
    const sum = (product + alphanumerics.indexOf(character)) % 36
    product = ((sum === 0 ? 36 : sum) * 2) % 37
  }
  return alphanumerics.charAt((37 - product) % 36)
}

/** Luhn's check (ISO/IEC 7812-1): true when the last digit fits the others. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

const alphanumerics = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

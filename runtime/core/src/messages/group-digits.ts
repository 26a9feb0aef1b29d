/** A canonical decimal amount with thousands separators; a fraction is written in fen: `1234.5` → `1,234.50`. */
export function groupDigits(amount: string): string {
  const [whole = '', fraction = ''] = amount.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === '' ? grouped : `${grouped}.${fraction.padEnd(2, '0')}`
}

/** An amount with its noun: `1 file`, `2 files`. */
export function count(amount: string, one: string, many = `${one}s`): string {
  return `${amount} ${amount === '1' ? one : many}`
}

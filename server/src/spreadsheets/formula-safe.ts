/** Begins what a spreadsheet would run as a formula, in either width; blanks before it do not help. */
const formula = /^\s*[=+\-@\t\r\0\uFF1D\uFF0B\uFF0D\uFF20]/u

/** A text that no spreadsheet runs, also after it was saved as CSV and opened again (OWASP CSV injection). */
export function formulaSafe(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

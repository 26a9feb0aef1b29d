/** The same name or number typed in other ways: full-width characters, spaces, brackets of either kind. */
export function tidy(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
}

/** Characters of a name that stay: enough to compare with a paper, too few to learn a name. */
const keptAhead = 2
const keptBehind = 4

/** 云南****有限公司. A name too short to hide anything in keeps its first character alone. */
export function maskOrganisation(name: string): string {
  const characters = Array.from(name)
  const hidden = characters.length - keptAhead - keptBehind
  if (hidden < 2) return `${characters[0] ?? ''}***`
  return [...characters.slice(0, keptAhead), '*'.repeat(hidden), ...characters.slice(-keptBehind)].join('')
}

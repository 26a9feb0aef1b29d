/** Id of the element that takes the focus for the answer at a path: `/outlets/0/q` → `yb-outlets-0-q`. */
export function controlIdOf(path: string, prefix = 'yb'): string {
  return `${prefix}${path.replaceAll('/', '-')}`
}

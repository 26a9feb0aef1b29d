/** Who oversees may say that a broken promise is repaired; whoever handles cases may not. */
const repairing = ['supervisor', 'administrator']

export function mayRepair(roles: readonly string[]): boolean {
  return roles.some(role => repairing.includes(role))
}

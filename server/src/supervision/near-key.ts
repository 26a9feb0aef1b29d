/** Names the warning of a limit within its case. */
export function nearKey(limit: string): string {
  return `near ${limit}`
}

import type { DesignIssue } from '../form/types.ts'
import { createLint } from './create-lint.ts'

/** Ids and keys of a list, each allowed once. */
export function findDuplicates(
  list: readonly { readonly id?: string; readonly key?: string }[],
  path: string,
): DesignIssue[] {
  const ids = new Set<string>()
  const keys = new Set<string>()
  return list.flatMap(({ id, key }, index) => {
    const issues: DesignIssue[] = []
    if (id !== undefined && ids.has(id))
      issues.push(createLint(`${path}/${index}/id`, 'item.duplicateId', { id }))
    if (key !== undefined && keys.has(key)) {
      issues.push(createLint(`${path}/${index}/key`, 'item.duplicateKey', { key }))
    }
    if (id !== undefined) ids.add(id)
    if (key !== undefined) keys.add(key)
    return issues
  })
}

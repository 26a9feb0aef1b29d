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
      const value = freeKey(key, new Set(list.map(each => each.key)))
      issues.push(
        createLint(
          `${path}/${index}/key`,
          'item.duplicateKey',
          { key },
          {
            type: 'set',
            path: `${path}/${index}/key`,
            value,
          },
        ),
      )
    }
    if (id !== undefined) ids.add(id)
    if (key !== undefined) keys.add(key)
    return issues
  })
}

/** The key with the lowest number that makes it the only one: rules mean the first that has it, so it can change. */
export function freeKey(key: string, taken: ReadonlySet<string | undefined>): string {
  let number = 2
  while (taken.has(`${key}${number}`)) number += 1
  return `${key}${number}`
}

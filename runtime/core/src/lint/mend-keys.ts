import { findField } from '../form/field-tree.ts'
import type { FormAnalysis } from '../form/analyse-form.ts'
import type { DesignIssue } from '../form/types.ts'
import { freeKey } from './find-duplicates.ts'

/** The problems of a form, where a key that is taken comes with a free one. */
export function mendKeys({ issues, tree }: FormAnalysis): readonly DesignIssue[] {
  return issues.map(issue => {
    const { code, path, params } = issue
    if (code !== 'form.duplicateKey') return issue
    const node = tree.fields.find(({ pointer }) => `${pointer}/key` === path)
    if (node === undefined) return issue
    const siblings = tree.fields.filter(({ container }) => container === node.container)
    // Keys around it count too: a rule inside would take the nearer one.
    const taken = new Set(siblings.map(({ field }) => field.key))
    let value = freeKey(String(params?.['key']), taken)
    while (findField(tree, node.container, value) !== undefined) {
      taken.add(value)
      value = freeKey(String(params?.['key']), taken)
    }
    return { ...issue, quickFix: { type: 'set', path, value } }
  })
}

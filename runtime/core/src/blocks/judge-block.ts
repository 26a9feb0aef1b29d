import type { Field } from '@yibiao/schemas'
import type { DesignIssue } from '../form/types.ts'
import { lintForm } from '../lint/index.ts'
import { formAlone } from './form-alone.ts'

/**
 * What keeps fields from being a block, and what could be better: a block is judged on a form of nothing else, for it
 * can rely on nothing that an item around it may have or not.
 */
export function judgeBlock(fields: readonly Field[]): readonly DesignIssue[] {
  return lintForm(formAlone(fields))
}

import type { Field, FormSection } from '@yibiao/schemas'
import { isSameJson } from '../diff/index.ts'
import { expandBlock } from './expand-block.ts'

/** Whether a linked section holds exactly the fields of the version of the block that it says it does. */
export function isBlockContent(
  section: Pick<FormSection, 'block' | 'fields'>,
  content: readonly Field[],
): boolean {
  return section.block !== undefined && isSameJson(section.fields, expandBlock(content, section.block))
}

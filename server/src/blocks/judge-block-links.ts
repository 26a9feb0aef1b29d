import { isBlockContent, linkedSections } from '@yibiao/core/blocks'
import { localize } from '@yibiao/core/fields'
import type { Issue, ItemDefinition } from '@yibiao/schemas'
import type { Reader } from '../db/database.ts'
import { findBlockContent } from './queries.ts'

/**
 * Whether every linked section holds what its version of the block holds. A draft keeps the fields themselves, so that
 * everything else reads them as they are; here it shows when somebody changed them past the designer.
 */
export async function judgeBlockLinks(reader: Reader, definition: ItemDefinition): Promise<Issue[]> {
  const issues: Issue[] = []
  for (const { section, block, path } of linkedSections(definition.form)) {
    const content = await findBlockContent(reader, block.id, block.version)
    const params = { section: localize(section.title, 'zh-CN'), version: block.version }
    if (content === undefined) {
      issues.push({ code: 'item.blockUnknown', path, params, severity: 'error' })
    } else if (!isBlockContent(section, content.fields)) {
      issues.push({
        code: 'item.blockChanged',
        path,
        params: { ...params, block: content.name },
        severity: 'error',
      })
    }
  }
  return issues
}

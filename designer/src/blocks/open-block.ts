import { formAlone } from '@yibiao/core/blocks'
import { isSameJson } from '@yibiao/core/diff'
import { validateDocument, type BlockSummary, type Field, type ItemDefinition } from '@yibiao/schemas'
import { blocksApi } from '../api/blocks-api.ts'
import { readJournal } from '../session/journal.ts'

/** A block ready for editing. */
export interface OpenedBlock {
  readonly block: BlockSummary
  /** Of the newest version. */
  readonly fields: readonly Field[]
  readonly definition: ItemDefinition
  /** It holds work of this browser that was not saved as a version. */
  readonly isRecovered: boolean
}

/** Reads the newest version of a block, and what this browser kept of work on it that became no version. */
export async function openBlock(blockId: string): Promise<OpenedBlock> {
  const { block } = await blocksApi.read(blockId)
  const { fields } = await blocksApi.readVersion(blockId, block.latestVersion)
  const saved = blockForm(block, fields)
  const kept = await readJournal(blockId).catch(() => undefined)
  const isUnsaved =
    kept !== undefined &&
    'document' in validateDocument('FormDefinition', kept.definition.form) &&
    !isSameJson(kept.definition, saved)
  return {
    block,
    fields,
    definition: isUnsaved ? kept.definition : saved,
    isRecovered: isUnsaved,
  }
}

/** The fields on a form of nothing else, in a section that is called after the block. */
export function blockForm(block: BlockSummary, fields: readonly Field[]): ItemDefinition {
  const alone = formAlone(fields)
  const sections = [{ id: 's', title: block.name, fields: [...fields] }]
  return { ...alone, form: { pages: [{ id: 'p', title: block.name, sections }] } }
}

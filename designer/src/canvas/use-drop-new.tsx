import { findElement } from '@yibiao/core/elements'
import type { BlockSummary, Field } from '@yibiao/schemas'
import { useCallback, useState, type ReactNode } from 'react'
import { fieldBlocks } from '../blocks/field-blocks.ts'
import { InsertBlockDialog } from '../blocks/InsertBlockDialog.tsx'
import { useLibrary } from '../blocks/library-context.ts'
import type { RecordKey } from '../document/records.ts'
import type { Slot } from '../drag/drag-source.ts'
import { useEditor } from '../session/use-editor.ts'
import { blockTexts } from '../texts/blocks.ts'
import { fieldTexts } from '../texts/fields.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { fieldsOfNew, toFieldType } from './fields-of-new.ts'
import { focusRecord } from './focus-record.ts'
import { readNewThing } from './new-thing.ts'

/**
 * What the palette offers, dropped on the canvas: a field of a type or a data element, a usual group of fields as a copy,
 * a block of the library, which asks how it comes in.
 */
export function useDropNew(page: RecordKey | undefined): {
  readonly dropNew: (type: string, slot: Slot) => void
  readonly nameOfNew: (type: string) => string
  readonly dialog: ReactNode
} {
  const editor = useEditor()
  const { types, starters } = useTexts(fieldTexts)
  const groups = useTexts(blockTexts).names
  const { locale } = useLocale()
  const library = useLibrary()?.blocks
  const [dropped, setDropped] = useState<{ readonly block: BlockSummary; readonly slot: Slot }>()

  const findBlock = useCallback(
    (id: string) => (library?.state === 'ready' ? library.value.find(block => block.id === id) : undefined),
    [library],
  )
  const nameOfNew = useCallback(
    (type: string): string => {
      const { kind, name } = readNewThing(type) ?? { kind: 'type', name: type }
      switch (kind) {
        case 'element':
          return findElement(name)?.label[locale] ?? ''
        case 'block': {
          const group = fieldBlocks.find(each => each.name === name)
          return group ? groups[group.name] : ''
        }
        case 'library':
          return findBlock(name)?.name ?? ''
        case 'type': {
          const known = toFieldType(name)
          return known ? types[known] : ''
        }
      }
    },
    [findBlock, groups, locale, types],
  )

  const add = (slot: Slot, fields: readonly Field[], as: string) => {
    const first = fields[0]
    if (!first) return
    const isDone =
      fields.length === 1
        ? editor.dispatch('addField', { ...slot, field: first })
        : editor.dispatch('addFields', { ...slot, fields, as })
    if (!isDone) return
    editor.select(`field:${first.id}`)
    focusRecord(`field:${first.id}`)
  }
  const dropNew = (type: string, slot: Slot) => {
    const thing = readNewThing(type)
    if (thing?.kind !== 'library')
      return add(slot, fieldsOfNew(type, nameOfNew(type), starters), nameOfNew(type))
    const block = findBlock(thing.name)
    if (block) setDropped({ block, slot })
  }
  const close = () => setDropped(undefined)
  return {
    dropNew,
    nameOfNew,
    dialog: dropped && (
      <InsertBlockDialog block={dropped.block} page={page} slot={dropped.slot} close={close} />
    ),
  }
}

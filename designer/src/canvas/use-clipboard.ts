import { App } from 'antd'
import { commands } from '../document/commands.ts'
import { paste, placeBehind, type PasteRecords } from '../document/commands/paste-records.ts'
import { copyRecords } from '../document/copy-records.ts'
import { shapeOf } from '../document/may-contain.ts'
import type { RecordKey, Records } from '../document/records.ts'
import { topmost } from '../document/topmost.ts'
import { selectSeveral } from '../session/selection.ts'
import { useEditor } from '../session/use-editor.ts'
import { selectionTexts } from '../texts/selection.ts'
import { useTexts } from '../texts/use-texts.ts'
import { readClip, writeClip } from './clip.ts'
import { focusRecord } from './focus-record.ts'
import { pageOf } from './page-of.ts'
import { placeAfterSelection } from './place-after-selection.ts'
import { useActWords } from './use-act-words.ts'

/** One clipboard for one or many fields, sections or pages, across items and tabs of the browser. */
export interface Clipboard {
  /** Answers whether they were kept. */
  readonly copy: (keys: readonly RecordKey[]) => boolean
  /** The same for what is about to be cut, which says so. */
  readonly keep: (keys: readonly RecordKey[]) => boolean
  /** Puts what was copied at the item, with new ids and free keys. */
  readonly paste: (at: RecordKey) => void
  /** Puts a copy right behind the last of them. */
  readonly duplicate: (keys: readonly RecordKey[]) => void
}

export function useClipboard(): Clipboard {
  const editor = useEditor()
  const { message } = App.useApp()
  const texts = useTexts(selectionTexts)
  const words = useActWords()

  const copyable = (chosen: readonly RecordKey[]): RecordKey[] | undefined => {
    const { records } = editor.getState().document
    const keys = topmost(records, chosen).filter(key => isOfForm(records, key))
    const kinds = new Set(keys.map(key => records.get(key)?.kind))
    if (kinds.size === 1) return keys
    if (kinds.size > 1) void message.warning(texts.mixedKinds)
    return undefined
  }

  const add = (args: PasteRecords) => {
    const { records } = editor.getState().document
    const pasted = commands.pasteRecords.check(records, args) ? undefined : paste(records, args)
    if (!editor.dispatch('pasteRecords', args) || !pasted) return
    const lead = pasted.copies.at(-1)
    editor.choose(selectSeveral(pasted.copies, lead))
    if (lead !== undefined) focusRecord(lead)
    const { lost, taken } = pasted
    if (lost.length > 0) {
      void message.warning(texts.pasteLost(lost.length, words.where(pasted.records, lost)), 8)
    }
    if (taken.length > 0) {
      void message.info(texts.pasteTaken(taken.length, words.where(pasted.records, taken)), 8)
    }
  }

  const keep = (chosen: readonly RecordKey[], told: (what: string) => string) => {
    const keys = copyable(chosen)
    if (!keys) return false
    const { records } = editor.getState().document
    const kept = writeClip(records, keys)
    if (kept === 'kept') void message.success(told(words.what(records, keys)), 2)
    else void message.warning(kept === 'full' ? texts.clipFull : texts.clipInvalid)
    return kept === 'kept'
  }

  return {
    copy: chosen => keep(chosen, texts.copied),
    keep: chosen => keep(chosen, texts.cutDone),
    paste(at) {
      const clip = readClip()
      if (!clip) return void message.info(texts.clipEmpty)
      const place = placeFor(editor.getState().document.records, clip, at)
      if (!place) return void message.warning(texts.noPlace)
      return add({
        ...place,
        source: clip.source,
        records: clip.keys,
        copies: copyRecords(clip.source, clip.keys),
        as: 'paste',
      })
    },
    duplicate(chosen) {
      const keys = copyable(chosen)
      const { records } = editor.getState().document
      const place = keys && placeBehind(records, keys)
      if (!place) return
      add({ ...place, source: records, records: keys, copies: copyRecords(records, keys), as: 'duplicate' })
    },
  }
}

function placeFor(
  records: Records,
  { source, keys }: { source: Records; keys: readonly RecordKey[] },
  at: RecordKey,
) {
  const first = source.get(keys[0] ?? '')
  if (!first) return undefined
  const page = pageOf(records, at)
  if (first.kind === 'page') return page === undefined ? undefined : placeBehind(records, [page])
  const type = first.kind === 'field' ? { type: first.value.type } : {}
  const shapes = keys.map(key => shapeOf(source, key))
  const shape = {
    depth: Math.max(...shapes.map(each => each.depth)),
    repeats: Math.max(...shapes.map(each => each.repeats)),
  }
  return placeAfterSelection(records, { kind: first.kind, ...type, shape }, { selected: at, page })
}

function isOfForm(records: Records, key: RecordKey): boolean {
  const kind = records.get(key)?.kind
  return kind === 'field' || kind === 'section' || kind === 'page'
}

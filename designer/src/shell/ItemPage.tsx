import type { DesignItem, SessionView } from '@yibiao/schemas'
import { App, Spin } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { designApi } from '../api/design-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { Failure } from '../controls/Failure.tsx'
import { toDefinition } from '../document/to-definition.ts'
import { toRecords } from '../document/to-records.ts'
import type { ItemPart } from '../routing/route.ts'
import { completeDefinition } from '../session/complete-definition.ts'
import { createEditor, type Editor } from '../session/editor.ts'
import { clearJournal, writeJournal } from '../session/journal.ts'
import { watchHistory } from '../session/watch-history.ts'
import { openItem, type OpenedItem } from '../session/open-item.ts'
import { createSaver, type SavedItem, type Saver } from '../session/saver.ts'
import { EditorContext } from '../session/use-editor.ts'
import { controlTexts } from '../texts/controls.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/use-texts.ts'
import { ItemShell } from './ItemShell.tsx'

/** One item: read, then edited, saved as it changes. */
export function ItemPage({ itemId, part, session }: ItemPageProps) {
  const controls = useTexts(controlTexts)
  const load = useCallback(() => openItem(itemId), [itemId])
  const [opened, reload] = useLoaded(load)
  if (opened.state === 'loading') {
    return (
      <output className="yd-centre">
        <Spin /> {controls.loading}
      </output>
    )
  }
  if (opened.state === 'failed') {
    return (
      <main className="yd-centre">
        <Failure error={opened.error} retry={reload} />
      </main>
    )
  }
  return <OpenItem opened={opened.value} part={part} session={session} />
}

interface ItemPageProps {
  readonly itemId: string
  readonly part: ItemPart
  readonly session: SessionView
}

function OpenItem({
  opened,
  part,
  session,
}: {
  readonly opened: OpenedItem
  readonly part: ItemPart
  readonly session: SessionView
}) {
  const texts = useTexts(shellTexts)
  const { message } = App.useApp()
  const [{ editor, saver }] = useState(() => startSession(opened))
  useEffect(() => {
    let seen = editor.getState().document.records
    const stop = editor.subscribe(() => {
      const { records } = editor.getState().document
      if (records === seen) return
      seen = records
      saver.schedule(toDefinition(records))
    })
    return () => {
      stop()
      void saver.flush()
    }
  }, [editor, saver])
  useEffect(() => watchHistory(opened.item.id, editor), [editor, opened.item.id])
  useEffect(() => {
    if (opened.unsaved && !opened.unsaved.isBehind) {
      saver.schedule(opened.unsaved.definition)
      void message.info(texts.recovered)
    }
  }, [message, opened, saver, texts])
  return (
    <EditorContext value={editor}>
      <ItemShell
        item={opened.item}
        part={part}
        session={session}
        saver={saver}
        {...(opened.unsaved?.isBehind ? { leftBehind: opened.unsaved } : {})}
      />
    </EditorContext>
  )
}

function startSession(opened: OpenedItem): { editor: Editor; saver: Saver } {
  const { item, unsaved } = opened
  const records = unsaved && !unsaved.isBehind ? toRecords(unsaved.definition) : opened.records
  return {
    editor: createEditor(records, () => performance.now(), opened.history),
    saver: createSaver(
      { revision: item.revision, definition: completeDefinition(item.definition) },
      portsOf(item),
    ),
  }
}

function portsOf({ id }: DesignItem) {
  return {
    save: (revision: number, definition: ReturnType<typeof toDefinition>) =>
      designApi.saveItem(id, revision, { ...definition }),
    keep: ({ revision, definition: base }: SavedItem, definition: ReturnType<typeof toDefinition>) =>
      writeJournal({ itemId: id, revision, definition, base, at: Date.now() }),
    forget: () => clearJournal(id),
  }
}

import { isSameJson } from '@yibiao/core/diff'
import type { Field, ItemDefinition } from '@yibiao/schemas'
import { App, Button, Spin } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { useLoaded } from '../api/use-loaded.ts'
import { FormDesigner } from '../canvas/FormDesigner.tsx'
import { Announcer } from '../controls/Announcer.tsx'
import { Failure } from '../controls/Failure.tsx'
import { toRecords } from '../document/to-records.ts'
import { ProblemsPanel } from '../problems/ProblemsPanel.tsx'
import { ProblemsProvider } from '../problems/ProblemsProvider.tsx'
import { ResolverProvider } from '../resolver/ResolverProvider.tsx'
import { goTo } from '../routing/use-route.ts'
import { createEditor } from '../session/editor.ts'
import { clearJournal, writeJournal } from '../session/journal.ts'
import { EditorContext, useDefinition, useEditor } from '../session/use-editor.ts'
import { HistoryButtons } from '../shell/HistoryButtons.tsx'
import { ShortcutsDialog } from '../shell/ShortcutsDialog.tsx'
import { useAreaKeys } from '../shell/use-area-keys.ts'
import { useRefusals } from '../shell/use-refusals.ts'
import { useShortcuts } from '../shell/use-shortcuts.ts'
import '../shell/shell.css'
import { controlTexts } from '../texts/controls.ts'
import { libraryTexts } from '../texts/library.ts'
import { useTexts } from '../texts/use-texts.ts'
import { blockForm, openBlock, type OpenedBlock } from './open-block.ts'
import { OpenBlockButton } from './OpenBlockButton.tsx'
import { SaveVersionDialog } from './SaveVersionDialog.tsx'
import './library.css'

/** The fields of a block on a canvas of their own; what becomes of them is the next version. */
export function BlockEditorPage({ blockId }: { readonly blockId: string }) {
  const controls = useTexts(controlTexts)
  const load = useCallback(() => openBlock(blockId), [blockId])
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
  return <OpenBlock opened={opened.value} />
}

function OpenBlock({ opened }: { readonly opened: OpenedBlock }) {
  const { message } = App.useApp()
  const texts = useTexts(libraryTexts)
  const [editor] = useState(() => createEditor(toRecords(opened.definition), () => performance.now()))
  useEffect(() => {
    if (opened.isRecovered) void message.info(texts.recovered)
  }, [message, opened, texts])
  return (
    <EditorContext value={editor}>
      <BlockShell opened={opened} />
    </EditorContext>
  )
}

function BlockShell({ opened }: { readonly opened: OpenedBlock }) {
  const texts = useTexts(libraryTexts)
  const controls = useTexts(controlTexts)
  const editor = useEditor()
  const { modal, message } = App.useApp()
  const { block, fields: saved } = opened
  const definition = useDefinition()
  const fields = fieldsOf(definition)
  const isEmpty = definition.form.pages.every(page => page.sections.every(each => each.fields.length === 0))
  const isChanged = fields === undefined || !isSameJson(fields, saved)
  const [dialog, setDialog] = useState<'save' | 'shortcuts'>()
  useAreaKeys()
  useRefusals()
  useKept(opened, isChanged)
  const save = () => {
    if (!isChanged) void message.info(texts.nothingChanged)
    else if (!fields) void message.warning(isEmpty ? texts.empty : texts.oneSection)
    else setDialog('save')
  }
  useShortcuts({ save, help: () => setDialog('shortcuts') })
  const discard = () =>
    modal.confirm({
      title: texts.discard,
      content: texts.discardText,
      okText: texts.discard,
      autoFocusButton: 'cancel',
      cancelText: controls.cancel,
      onOk: () => {
        editor.dispatch('replaceDefinition', {
          definition: blockForm(block, saved),
          as: { code: 'restore', params: { name: texts.version(block.latestVersion) } },
        })
      },
    })
  return (
    <div className="yd-shell yd-shell--block">
      <Announcer />
      <header className="yd-top">
        <div className="yd-top__name">
          <h1>{texts.editTitle(block.name, block.latestVersion)}</h1>
          <output className="yd-entry__help">{isChanged ? texts.unsaved : texts.nothingChanged}</output>
        </div>
        <HistoryButtons />
        <OpenBlockButton block={block.id} />
        <Button disabled={!isChanged} onClick={() => void discard()}>
          {texts.discard}
        </Button>
        <Button type="primary" disabled={!isChanged} onClick={save}>
          {texts.saveVersion(block.latestVersion + 1)}
        </Button>
      </header>
      <ProblemsProvider thing={fieldsAlone}>
        <ResolverProvider>
          <div className="yd-body">
            <FormDesigner isBlock />
          </div>
        </ResolverProvider>
        <ProblemsPanel />
      </ProblemsProvider>
      {dialog === 'save' && fields && (
        <SaveVersionDialog
          block={block}
          before={saved}
          after={fields}
          close={() => setDialog(undefined)}
          saved={() => {
            void clearJournal(block.id)
            goTo({ page: 'block', blockId: block.id, part: 'about' })
          }}
        />
      )}
      {dialog === 'shortcuts' && <ShortcutsDialog close={() => setDialog(undefined)} />}
    </div>
  )
}

/** The fields when they are all of one section. */
function fieldsOf(definition: ItemDefinition): readonly Field[] | undefined {
  const sections = definition.form.pages.flatMap(page => page.sections)
  const [first, ...others] = sections.filter(section => section.fields.length > 0)
  return others.length === 0 ? first?.fields : undefined
}

/** What is not a version yet is kept in this browser, so that a crash loses nothing. */
function useKept({ block }: OpenedBlock, isChanged: boolean): void {
  const definition = useDefinition()
  useEffect(() => {
    if (!isChanged) {
      void clearJournal(block.id).catch(() => undefined)
      return undefined
    }
    const entry = { itemId: block.id, revision: block.latestVersion, definition, at: Date.now() }
    const timer = setTimeout(() => void writeJournal(entry).catch(() => undefined), 300)
    return () => clearTimeout(timer)
  }, [block, definition, isChanged])
}

const fieldsAlone = { of: 'fields' } as const

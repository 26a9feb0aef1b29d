import type { ChangeItemState, DesignItem, ItemDefinition, SnapshotSummary } from '@yibiao/schemas'
import { App, Button, Empty, Spin, Tag } from 'antd'
import { useCallback, useState } from 'react'
import { designApi } from '../api/design-api.ts'
import { publicationApi } from '../api/publication-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { Failure, useFailureText } from '../controls/Failure.tsx'
import { completeDefinition } from '../session/complete-definition.ts'
import type { Saver } from '../session/saver.ts'
import { useEditor } from '../session/use-editor.ts'
import { itemsTexts } from '../texts/items.ts'
import { publishTexts } from '../texts/publish.ts'
import { useTexts } from '../texts/use-texts.ts'
import { CaseMigrations } from './CaseMigrations.tsx'
import { PublicationState } from './PublicationState.tsx'
import { readVersion } from './read-version.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import { Snapshots } from './Snapshots.tsx'
import { TryOutDialog } from './TryOutDialog.tsx'
import { VersionChangesDialog } from './VersionChangesDialog.tsx'
import { VersionTable } from './VersionTable.tsx'

/** What waits to be published, the versions there are, named states of the draft, and taking the item out of use. */
export function VersionsPage({ item, saver, inUse, changeInUse }: VersionsPageProps) {
  const texts = useTexts(publishTexts)
  const states = useTexts(itemsTexts).states
  const { message } = App.useApp()
  const load = useCallback(
    async () => ({
      versions: await designApi.listVersions(item.id),
      publication: await publicationApi.readPublication(item.id),
      now: await designApi.readItem(item.id),
    }),
    [item.id],
  )
  const [page, reload] = useLoaded(load)
  const [dialog, setDialog] = useState<Dialog>()
  const restore = useRestore(texts)
  const [error, setError] = useState<unknown>()
  const failure = useFailureText(error)
  const close = () => setDialog(undefined)
  const now = page.state === 'ready' ? page.value.now : undefined
  const version = now?.publishedVersion ?? inUse
  const state = now?.state ?? item.state
  const done = (words: string) => {
    void message.success(words)
    close()
    reload()
  }
  const takeVersion = async (wanted: number) => {
    try {
      restore(await readVersion(item.id, wanted), texts.versionName(wanted))
    } catch (problem) {
      setError(problem)
    }
  }
  const takeSnapshot = async ({ id, name }: SnapshotSummary) => {
    const { definition } = await publicationApi.readSnapshot(item.id, id)
    restore(completeDefinition(definition), name)
  }
  return (
    <main className="yd-sheet" aria-label={texts.versions}>
      <div className="yd-head">
        <h2>{texts.versions}</h2>
        <Tag color={state === 'inUse' ? 'success' : 'default'}>{states[state]}</Tag>
        {state === 'inUse' && (
          <Button onClick={() => setDialog({ act: 'suspended' })}>{texts.suspend}</Button>
        )}
        {state === 'suspended' && <Button onClick={() => setDialog({ act: 'inUse' })}>{texts.resume}</Button>}
        {(state === 'inUse' || state === 'suspended') && (
          <Button danger onClick={() => setDialog({ act: 'cancelled' })}>
            {texts.cancelItem}
          </Button>
        )}
      </div>
      {page.state === 'loading' && <Spin />}
      {page.state === 'failed' && <Failure error={page.error} retry={reload} />}
      {error !== undefined && <p className="yd-entry__problem">{failure}</p>}
      {page.state === 'ready' && (
        <>
          <PublicationState itemId={item.id} publication={page.value.publication} changed={reload} />
          {page.value.versions.entries.length === 0 ? (
            <Empty description={texts.noVersions} />
          ) : (
            <VersionTable
              versions={page.value.versions.entries}
              inUse={version}
              scheduled={page.value.publication.scheduled?.version}
              canReturn={state === 'inUse' || state === 'suspended'}
              act={(act, of) => (act === 'restore' ? void takeVersion(of) : setDialog({ act, version: of }))}
            />
          )}
          {version !== undefined && version !== null && <CaseMigrations key={version} itemId={item.id} />}
          <Snapshots itemId={item.id} saver={saver} restore={takeSnapshot} />
        </>
      )}
      {dialog?.act === 'changes' && (
        <VersionChangesDialog itemId={item.id} version={dialog.version} close={close} />
      )}
      {dialog?.act === 'try' && <TryOutDialog itemId={item.id} version={dialog.version} close={close} />}
      {dialog?.act === 'return' && (
        <ReasonDialog
          title={texts.returnTitle(dialog.version)}
          text={texts.returnText}
          label={texts.reason}
          run={async reason => {
            await publicationApi.returnToVersion(item.id, dialog.version, reason)
            changeInUse(dialog.version)
            done(texts.returned)
          }}
          close={close}
        />
      )}
      {(dialog?.act === 'inUse' || dialog?.act === 'suspended' || dialog?.act === 'cancelled') && (
        <ReasonDialog
          title={texts.stateTitles[dialog.act]}
          text={texts.stateTexts[dialog.act]}
          label={texts.reason}
          isDanger={dialog.act === 'cancelled'}
          run={async reason => {
            await designApi.changeState(item.id, { state: dialog.act, reason })
            done(texts.stateChanged)
          }}
          close={close}
        />
      )}
    </main>
  )
}

interface VersionsPageProps {
  readonly item: DesignItem
  readonly saver: Saver
  /** As the shell knows it; the server knows better once it has answered. */
  readonly inUse: number | undefined
  readonly changeInUse: (version: number) => void
}

type Dialog =
  | { readonly act: 'changes' | 'try' | 'return'; readonly version: number }
  | { readonly act: ChangeItemState['state'] }

/** Takes an earlier state into the draft, as one act that can be undone. */
function useRestore(texts: (typeof publishTexts)['zh-CN']) {
  const editor = useEditor()
  const { message } = App.useApp()
  return (definition: ItemDefinition, name: string) => {
    const isDone = editor.dispatch('replaceDefinition', {
      definition,
      as: { code: 'restore', params: { name } },
    })
    if (isDone) void message.success(texts.restored(name))
  }
}

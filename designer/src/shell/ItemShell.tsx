// A group of a tree or of tools is no set of form fields, so it is no fieldset.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import type { DesignItem, SessionView } from '@yibiao/schemas'
import { Button, Tooltip } from 'antd'
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { LibraryProvider } from '../blocks/LibraryProvider.tsx'
import { FormDesigner } from '../canvas/FormDesigner.tsx'
import { CodeTablesPage } from '../code-tables/CodeTablesPage.tsx'
import { Announcer } from '../controls/Announcer.tsx'
import { Icon } from '../controls/Icon.tsx'
import { DecisionsPage } from '../decisions/DecisionsPage.tsx'
import { DocumentsPage } from '../documents/DocumentsPage.tsx'
import { FlowDesigner } from '../flow/FlowDesigner.tsx'
import { GuidePage } from '../guide/GuidePage.tsx'
import { LimitsPage } from '../limits/LimitsPage.tsx'
import { MaterialsPage } from '../materials/MaterialsPage.tsx'
import { PrefillPage } from '../prefill/PrefillPage.tsx'
import { ProblemsProvider } from '../problems/ProblemsProvider.tsx'
import { useJudgedItem } from '../problems/use-judged-item.ts'
import { ProblemsPanel } from '../problems/ProblemsPanel.tsx'
import { PublishDialog } from '../publish/PublishDialog.tsx'
import { VersionsPage } from '../publish/VersionsPage.tsx'
import { ResolverProvider } from '../resolver/ResolverProvider.tsx'
import { RulesPage } from '../rules/RulesPage.tsx'
import { Link } from '../routing/Link.tsx'
import { itemParts, type ItemPart } from '../routing/route.ts'
import { ScenariosPage } from '../scenarios/ScenariosPage.tsx'
import type { Saver } from '../session/saver.ts'
import { useEditorState } from '../session/use-editor.ts'
import { SituationsPage } from '../situations/SituationsPage.tsx'
import { recordName } from '../document/record-name.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Account } from './Account.tsx'
import { HistoryButtons } from './HistoryButtons.tsx'
import { useRefusals } from './use-refusals.ts'
import { ConflictDialog, type LeftBehind } from './ConflictDialog.tsx'
import { Presence } from './Presence.tsx'
import { SaveLine } from './SaveLine.tsx'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { useAreaKeys } from './use-area-keys.ts'
import { useShortcuts } from './use-shortcuts.ts'

const PreviewDialog = lazy(() => import('../preview/PreviewDialog.tsx'))
const SourcePage = lazy(() => import('../source/SourcePage.tsx'))

/** The screen of one item: parts left, work in the middle, problems below, history, preview and publish above. */
export function ItemShell({ item, part, session, saver, leftBehind }: ItemShellProps) {
  const texts = useTexts(shellTexts)
  const name = useEditorState(state => recordName(state.document.records, 'part:item'))
  const [dialog, setDialog] = useState<'preview' | 'publish' | 'shortcuts'>()
  const [publishedVersion, setPublishedVersion] = useState(item.publishedVersion)
  const saveState = useSyncExternalStore(saver.subscribe, saver.getState)
  const [behind, setBehind] = useState(leftBehind)
  const judged = useJudgedItem(session)
  const close = () => setDialog(undefined)
  useShortcuts({ save: () => void saver.flush(), help: () => setDialog('shortcuts') })
  useAreaKeys()
  useRefusals()
  useLeaveGuard(saver)
  return (
    <div className="yd-shell">
      <Announcer />
      <header className="yd-top">
        <Tooltip title={texts.back}>
          <span>
            <Link to={{ page: 'items' }} className="yd-brand">
              <span className="yd-brand__mark" aria-hidden="true">
                表
              </span>
              <span className="yd-unseen">{texts.back}</span>
            </Link>
          </span>
        </Tooltip>
        <div className="yd-top__name">
          <h1>{name}</h1>
          <SaveLine saver={saver} />
        </div>
        <Presence itemId={item.id} part={part} />
        <HistoryButtons />
        <Button
          className="yd-top__keys"
          icon={<Icon name="keyboard" />}
          type="text"
          aria-label={texts.shortcuts}
          onClick={() => setDialog('shortcuts')}
        />
        <Button icon={<Icon name="eye" />} onClick={() => setDialog('preview')}>
          {texts.preview}
        </Button>
        <Button icon={<Icon name="send" />} type="primary" onClick={() => setDialog('publish')}>
          {texts.publish}
        </Button>
        <Account session={session} />
      </header>
      <nav className="yd-rail" aria-label={texts.partsLabel}>
        {itemParts.map(each => (
          <Link key={each} to={{ page: 'item', itemId: item.id, part: each }} isCurrent={each === part}>
            <Icon name={each} size={20} />
            {texts.parts[each]}
          </Link>
        ))}
      </nav>
      <LibraryProvider session={session}>
        <ProblemsProvider thing={judged}>
          <ResolverProvider>
            <div className="yd-body">
              <Part
                part={part}
                item={item}
                session={session}
                saver={saver}
                publishedVersion={publishedVersion}
                changeInUse={setPublishedVersion}
              />
            </div>
          </ResolverProvider>
          <ProblemsPanel itemId={item.id} />
        </ProblemsProvider>
      </LibraryProvider>
      {dialog === 'preview' && (
        <Suspense fallback={null}>
          <PreviewDialog close={close} session={session} itemId={item.id} saver={saver} />
        </Suspense>
      )}
      {dialog === 'publish' && (
        <PublishDialog
          itemId={item.id}
          inUse={publishedVersion}
          saver={saver}
          close={close}
          published={setPublishedVersion}
        />
      )}
      {dialog === 'shortcuts' && <ShortcutsDialog close={close} />}
      {saveState.state === 'conflict' && <ConflictDialog itemId={item.id} saver={saver} />}
      {behind && (
        <ConflictDialog itemId={item.id} saver={saver} left={behind} done={() => setBehind(undefined)} />
      )}
    </div>
  )
}

interface ItemShellProps {
  readonly item: DesignItem
  readonly part: ItemPart
  readonly session: SessionView
  readonly saver: Saver
  /** Work of this browser from before somebody else saved. */
  readonly leftBehind?: LeftBehind
}

function Part({ part, item, session, saver, publishedVersion, changeInUse }: PartProps) {
  switch (part) {
    case 'guide':
      return <GuidePage />
    case 'situations':
      return <SituationsPage />
    case 'form':
      return <FormDesigner />
    case 'codeTables':
      return <CodeTablesPage />
    case 'materials':
      return <MaterialsPage />
    case 'prefill':
      return <PrefillPage itemId={item.id} saver={saver} />
    case 'flow':
      return <FlowDesigner />
    case 'decisions':
      return <DecisionsPage />
    case 'rules':
      return <RulesPage itemId={item.id} />
    case 'documents':
      return <DocumentsPage />
    case 'limits':
      return <LimitsPage />
    case 'scenarios':
      return <ScenariosPage itemId={item.id} session={session} saver={saver} />
    case 'source':
      return (
        <Suspense fallback={null}>
          <SourcePage itemId={item.id} saver={saver} />
        </Suspense>
      )
    case 'versions':
      return <VersionsPage item={item} saver={saver} inUse={publishedVersion} changeInUse={changeInUse} />
  }
}

interface PartProps {
  readonly part: ItemPart
  readonly item: DesignItem
  readonly session: SessionView
  readonly saver: Saver
  readonly publishedVersion: number | undefined
  readonly changeInUse: (version: number) => void
}

/** Asks before the window is closed with work that is not saved. */
function useLeaveGuard(saver: Saver): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (saver.getState().state !== 'saved') event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [saver])
}

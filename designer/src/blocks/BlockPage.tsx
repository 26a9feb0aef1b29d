import type { BlockDetail, BlockSummary, SessionView } from '@yibiao/schemas'
import { Alert, App, Button, Modal, Spin } from 'antd'
import { useCallback, useState } from 'react'
import { blocksApi } from '../api/blocks-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { Failure } from '../controls/Failure.tsx'
import { Icon } from '../controls/Icon.tsx'
import { Link } from '../routing/Link.tsx'
import { goTo } from '../routing/use-route.ts'
import { controlTexts } from '../texts/controls.ts'
import { libraryTexts } from '../texts/library.ts'
import { useTexts } from '../texts/use-texts.ts'
import { BlockFacts } from './BlockFacts.tsx'
import { BlockPreview } from './BlockPreview.tsx'
import { BlockTags } from './BlocksPage.tsx'
import { BlockUses } from './BlockUses.tsx'
import { BlockVersions } from './BlockVersions.tsx'
import { mayShareBlocks } from './library-context.ts'
import './library.css'

/** A block: what it holds, its versions, where it is linked, and what can be done with it. */
export function BlockPage({ blockId, session }: { readonly blockId: string; readonly session: SessionView }) {
  const texts = useTexts(libraryTexts)
  const load = useCallback(() => blocksApi.read(blockId), [blockId])
  const [detail, reload] = useLoaded(load)
  return (
    <>
      <p>
        <Link to={{ page: 'blocks' }}>{texts.back}</Link>
      </p>
      {detail.state === 'loading' && <Spin />}
      {detail.state === 'failed' && <Failure error={detail.error} retry={reload} />}
      {detail.state === 'ready' && (
        <About detail={detail.value} mayShare={mayShareBlocks(session)} reload={reload} />
      )}
    </>
  )
}

function About({ detail, mayShare, reload }: AboutProps) {
  const texts = useTexts(libraryTexts)
  const { block, versions, uses } = detail
  const [shown, setShown] = useState(block.latestVersion)
  const mayWrite = block.isOwn && (!block.isShared || mayShare)
  const load = useCallback(() => blocksApi.readVersion(block.id, shown), [block.id, shown])
  const [content, again] = useLoaded(load)
  return (
    <>
      <div className="yd-block__head">
        <h1>{block.name}</h1>
        {mayWrite && <Acts block={block} mayShare={mayShare} reload={reload} />}
      </div>
      <div className="yd-block__about">
        <BlockTags block={block} />
        {block.description && <p>{block.description}</p>}
      </div>
      <div className="yd-block__parts">
        <div>
          <section className="yd-block__part" aria-labelledby="block-preview">
            <h2 id="block-preview">{texts.version(shown)}</h2>
            {content.state === 'loading' && <Spin />}
            {content.state === 'failed' && <Failure error={content.error} retry={again} />}
            {content.state === 'ready' && <BlockPreview fields={content.value.fields} />}
          </section>
          <section className="yd-block__part" aria-labelledby="block-uses">
            <h2 id="block-uses">{texts.uses}</h2>
            <BlockUses uses={uses} latest={block.latestVersion} />
          </section>
        </div>
        <section className="yd-block__part" aria-labelledby="block-versions">
          <h2 id="block-versions">{texts.versions}</h2>
          <BlockVersions blockId={block.id} versions={versions} shown={shown} show={setShown} />
        </section>
      </div>
    </>
  )
}

interface AboutProps {
  readonly detail: BlockDetail
  readonly mayShare: boolean
  readonly reload: () => void
}

function Acts({ block, mayShare, reload }: ActsProps) {
  const texts = useTexts(libraryTexts)
  const controls = useTexts(controlTexts)
  const { modal } = App.useApp()
  const [isEditing, setIsEditing] = useState(false)
  const [error, setError] = useState<unknown>()
  const retire = async (isRetired: boolean) => {
    const { name, description, isShared } = block
    setError(undefined)
    await blocksApi.change(block.id, { name, description, isShared, isRetired }).then(reload, setError)
  }
  const askRetire = () =>
    modal.confirm({
      title: texts.retireTitle(block.name),
      content: texts.retireText,
      okText: texts.retire,
      cancelText: controls.cancel,
      onOk: () => retire(true),
    })
  return (
    <div className="yd-block__acts">
      {error !== undefined && <Failure error={error} />}
      <Button onClick={() => setIsEditing(true)}>{texts.editInfo}</Button>
      {block.isRetired ? (
        <Button onClick={() => void retire(false)}>{texts.unretire}</Button>
      ) : (
        <Button onClick={() => void askRetire()}>{texts.retire}</Button>
      )}
      <Button
        type="primary"
        icon={<Icon name="pen" size={16} />}
        onClick={() => goTo({ page: 'block', blockId: block.id, part: 'fields' })}
      >
        {texts.edit}
      </Button>
      {isEditing && (
        <FactsDialog
          block={block}
          mayShare={mayShare}
          close={() => setIsEditing(false)}
          done={() => {
            setIsEditing(false)
            reload()
          }}
        />
      )}
    </div>
  )
}

interface ActsProps {
  readonly block: BlockSummary
  readonly mayShare: boolean
  readonly reload: () => void
}

function FactsDialog({ block, mayShare, close, done }: FactsDialogProps) {
  const texts = useTexts(libraryTexts)
  const controls = useTexts(controlTexts)
  const { name, description, isShared, isRetired } = block
  const [facts, setFacts] = useState({ name, description, isShared })
  const [error, setError] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)
  const save = async () => {
    setIsBusy(true)
    setError(undefined)
    try {
      await blocksApi.change(block.id, { ...facts, name: facts.name.trim(), isRetired })
      done()
    } catch (failure) {
      setError(failure)
      setIsBusy(false)
    }
  }
  return (
    <Modal
      open
      title={texts.editInfo}
      okText={controls.confirm}
      cancelText={controls.cancel}
      confirmLoading={isBusy}
      okButtonProps={{ disabled: facts.name.trim() === '' }}
      onOk={() => void save()}
      onCancel={close}
    >
      <div className="yd-block__form">
        <BlockFacts value={facts} mayShare={mayShare} isSharedNow={isShared} onChange={setFacts} />
        {isShared && <Alert type="info" showIcon title={texts.shareHelp} />}
        {error !== undefined && <Failure error={error} />}
      </div>
    </Modal>
  )
}

interface FactsDialogProps {
  readonly block: BlockSummary
  readonly mayShare: boolean
  readonly close: () => void
  readonly done: () => void
}

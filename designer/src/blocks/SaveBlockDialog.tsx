import { expandBlock, formAlone, judgeBlock } from '@yibiao/core/blocks'
import { isSameJson } from '@yibiao/core/diff'
import type { BlockDetail, BlockLink, BlockSummary, Field } from '@yibiao/schemas'
import { Alert, App, Checkbox, Modal, Radio, Select, Spin } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { blocksApi } from '../api/blocks-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { useActWords } from '../canvas/use-act-words.ts'
import { Entry } from '../controls/Entry.tsx'
import { Failure } from '../controls/Failure.tsx'
import type { RecordKey } from '../document/records.ts'
import { ChangeLines } from '../publish/ChangeLines.tsx'
import { useEditor } from '../session/use-editor.ts'
import { controlTexts } from '../texts/controls.ts'
import { libraryTexts } from '../texts/library.ts'
import { useTexts } from '../texts/use-texts.ts'
import { BlockFacts, type BlockFactsValue } from './BlockFacts.tsx'
import { BlockPreview } from './BlockPreview.tsx'
import { BlockProblems } from './BlockProblems.tsx'
import { knownAgain, type BlockDraft } from './block-from-selection.ts'
import { useLibrary } from './library-context.ts'
import { noteOf, VersionNote } from './VersionNote.tsx'

/** Puts the selected fields into the library: as a new block, or as the next version of one. */
export function SaveBlockDialog({
  draft,
  close,
}: {
  readonly draft: BlockDraft
  readonly close: () => void
}) {
  const texts = useTexts(libraryTexts)
  const controls = useTexts(controlTexts)
  const words = useActWords()
  const library = useLibrary()
  const [facts, setFacts] = useState<BlockFactsValue>({ name: draft.name, description: '', isShared: false })
  const [note, setNote] = useState('')
  const [chosen, setChosen] = useState<BlockSummary>()
  const [isVersion, setIsVersion] = useState(false)
  const [adopts, setAdopts] = useState(draft.section !== undefined)
  const target = isVersion ? chosen : undefined
  const load = useCallback(
    async () => (target ? (await blocksApi.readVersion(target.id, target.latestVersion)).fields : undefined),
    [target],
  )
  const [latest, reload] = useLoaded<readonly Field[] | undefined>(load)
  const known = useMemo(
    () =>
      latest.state === 'ready' && latest.value
        ? knownAgain(draft.fields, latest.value)
        : { fields: draft.fields, prefixes: {} },
    [draft, latest],
  )
  const problems = useMemo(
    () => judgeBlock(draft.fields).filter(issue => issue.severity === 'error'),
    [draft],
  )
  const own = useOwnBlocks()
  const save = useSave(close)
  const isReady = isVersion
    ? target !== undefined && latest.state === 'ready' && latest.value !== undefined
    : facts.name.trim() !== ''
  const act = () =>
    save.run(
      () =>
        target
          ? blocksApi.addVersion(target.id, {
              seenVersion: target.latestVersion,
              fields: [...known.fields],
              ...noteOf(note),
            })
          : blocksApi.create({ ...facts, name: facts.name.trim(), fields: [...draft.fields] }),
      adopts && draft.section !== undefined
        ? { section: draft.section, fields: draft.fields, content: known.fields, prefixes: known.prefixes }
        : undefined,
    )
  return (
    <Modal
      open
      width={720}
      title={texts.saveTitle}
      okText={target ? texts.saveVersion(target.latestVersion + 1) : texts.saveNew}
      cancelText={controls.cancel}
      confirmLoading={save.isBusy}
      okButtonProps={{ disabled: !isReady || problems.length > 0 }}
      onOk={() => void act()}
      onCancel={close}
    >
      <div className="yd-block__form">
        {own.length > 0 && (
          <Radio.Group
            aria-label={texts.saveAs}
            value={isVersion ? 'version' : 'new'}
            options={[
              { value: 'new', label: texts.asNew },
              { value: 'version', label: texts.asVersion },
            ]}
            onChange={event => setIsVersion(event.target.value === 'version')}
          />
        )}
        {isVersion ? (
          <>
            <Entry label={texts.which}>
              {control => (
                <Select
                  {...control}
                  className="yd-wide"
                  value={chosen?.id ?? null}
                  options={own.map(block => ({
                    value: block.id,
                    label: `${block.name} · ${texts.version(block.latestVersion)}`,
                  }))}
                  onChange={id => setChosen(own.find(block => block.id === id))}
                />
              )}
            </Entry>
            <VersionNote value={note} onChange={setNote} />
          </>
        ) : (
          <BlockFacts value={facts} mayShare={library?.mayShare ?? false} onChange={setFacts} />
        )}
        {draft.lost.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={texts.lost(draft.lost.length, words.where(draft.records, draft.lost))}
          />
        )}
        <BlockProblems problems={problems} />
        {draft.section !== undefined && (
          <Checkbox checked={adopts} onChange={event => setAdopts(event.target.checked)}>
            {texts.adopt}
            <span className="yd-entry__help"> {texts.adoptHelp}</span>
          </Checkbox>
        )}
        {save.error !== undefined && <Failure error={save.error} />}
        {target && latest.state === 'loading' && <Spin />}
        {target && latest.state === 'failed' && <Failure error={latest.error} retry={reload} />}
        {target && latest.state === 'ready' && latest.value ? (
          <section aria-label={texts.changesFrom(target.latestVersion)}>
            <h3 className="yd-block__heading">{texts.changesFrom(target.latestVersion)}</h3>
            <ChangeLines before={formAlone(latest.value)} after={formAlone(known.fields)} />
          </section>
        ) : (
          <BlockPreview fields={draft.fields} />
        )}
      </div>
    </Modal>
  )
}

/** Blocks the person may save a version of. */
function useOwnBlocks(): readonly BlockSummary[] {
  const library = useLibrary()
  if (library?.blocks.state !== 'ready') return []
  return library.blocks.value.filter(
    block => block.isOwn && !block.isRetired && (!block.isShared || library.mayShare),
  )
}

interface Adoption {
  readonly section: RecordKey
  /** Of the section. */
  readonly fields: readonly Field[]
  /** Of the block. */
  readonly content: readonly Field[]
  readonly prefixes: Pick<BlockLink, 'idPrefix'>
}

function useSave(close: () => void) {
  const editor = useEditor()
  const library = useLibrary()
  const { message } = App.useApp()
  const texts = useTexts(libraryTexts)
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  return {
    isBusy,
    error,
    async run(ask: () => Promise<BlockDetail>, adoption: Adoption | undefined): Promise<void> {
      setIsBusy(true)
      setError(undefined)
      try {
        const { id, name, latestVersion } = (await ask()).block
        if (adoption && isSameJson(expandBlock(adoption.content, adoption.prefixes), adoption.fields)) {
          const link = { id, version: latestVersion, ...adoption.prefixes }
          editor.dispatch('adoptBlock', { section: adoption.section, link })
        }
        library?.reload()
        void message.success(texts.saved(name, latestVersion))
        close()
      } catch (failure) {
        setError(failure)
      }
      setIsBusy(false)
    },
  }
}

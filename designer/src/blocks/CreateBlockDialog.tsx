import { Modal, Select } from 'antd'
import { useState } from 'react'
import { blocksApi } from '../api/blocks-api.ts'
import { Entry } from '../controls/Entry.tsx'
import { Failure } from '../controls/Failure.tsx'
import { goTo } from '../routing/use-route.ts'
import { blockTexts } from '../texts/blocks.ts'
import { controlTexts } from '../texts/controls.ts'
import { libraryTexts } from '../texts/library.ts'
import { useTexts } from '../texts/use-texts.ts'
import { BlockFacts } from './BlockFacts.tsx'
import { BlockPreview } from './BlockPreview.tsx'
import { fieldBlocks } from './field-blocks.ts'

/** Makes a block of one of the usual groups of fields; what is different is changed on its canvas then. */
export function CreateBlockDialog({
  mayShare,
  close,
}: {
  readonly mayShare: boolean
  readonly close: () => void
}) {
  const texts = useTexts(libraryTexts)
  const controls = useTexts(controlTexts)
  const groups = useTexts(blockTexts)
  const [start, setStart] = useState(() => startFrom(0))
  const [facts, setFacts] = useState(() => ({
    name: groups.names[start.name],
    description: '',
    isShared: false,
  }))
  const [error, setError] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)
  const choose = (index: number) => {
    const next = startFrom(index)
    if (facts.name === groups.names[start.name]) setFacts({ ...facts, name: groups.names[next.name] })
    setStart(next)
  }
  const create = async () => {
    setIsBusy(true)
    setError(undefined)
    try {
      const { block } = await blocksApi.create({ ...facts, name: facts.name.trim(), fields: start.fields })
      goTo({ page: 'block', blockId: block.id, part: 'about' })
    } catch (failure) {
      setError(failure)
      setIsBusy(false)
    }
  }
  return (
    <Modal
      open
      width={720}
      title={texts.create}
      okText={texts.create}
      cancelText={controls.cancel}
      confirmLoading={isBusy}
      okButtonProps={{ disabled: facts.name.trim() === '' }}
      onOk={() => void create()}
      onCancel={close}
    >
      <div className="yd-block__form">
        <Entry label={texts.createFrom} help={texts.createHelp}>
          {control => (
            <Select
              {...control}
              className="yd-wide"
              value={start.index}
              options={fieldBlocks.map(({ name }, index) => ({ value: index, label: groups.names[name] }))}
              onChange={choose}
            />
          )}
        </Entry>
        <BlockFacts value={facts} mayShare={mayShare} onChange={setFacts} />
        {error !== undefined && <Failure error={error} />}
        <BlockPreview fields={start.fields} />
      </div>
    </Modal>
  )
}

/** The fields are made once, so that what is shown is what is saved. */
function startFrom(index: number) {
  const group = fieldBlocks[index]
  if (!group) throw new Error(`no group ${index}`)
  return { index, name: group.name, fields: group.create() }
}

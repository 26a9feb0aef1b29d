import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { designApi } from '../api/design-api.ts'
import { Entry } from '../controls/Entry.tsx'
import { Failure } from '../controls/Failure.tsx'
import { goTo } from '../routing/use-route.ts'
import { codeTexts } from '../texts/codes.ts'
import { controlTexts } from '../texts/controls.ts'
import { itemsTexts } from '../texts/items.ts'
import { useTexts } from '../texts/use-texts.ts'

/** A new item: its name, key and type. The server starts it with the shortest legal flow. */
export function CreateItemDialog({ close }: { readonly close: () => void }) {
  const texts = useTexts(itemsTexts)
  const controls = useTexts(controlTexts)
  const codes = useTexts(codeTexts)
  const [name, setName] = useState('')
  const [key, setKey] = useState(() => `item-${Date.now().toString(36)}`)
  const [itemType, setItemType] = useState('01')
  const [error, setError] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)
  const isKeyRight = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(key) && key.length <= 80
  const create = async () => {
    setIsBusy(true)
    try {
      const item = await designApi.createItem({ key, name: name.trim(), itemType })
      goTo({ page: 'item', itemId: item.id, part: 'form' })
    } catch (failure) {
      setError(failure)
      setIsBusy(false)
    }
  }
  return (
    <Modal
      open
      title={texts.create}
      okText={texts.createOk}
      cancelText={controls.cancel}
      confirmLoading={isBusy}
      okButtonProps={{ disabled: name.trim() === '' || !isKeyRight }}
      onOk={() => void create()}
      onCancel={close}
    >
      <Entry label={texts.name} help={texts.nameHelp}>
        {control => (
          // A dialog opened to name something begins at the name.
          <Input
            {...control}
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={name}
            onChange={event => setName(event.target.value)}
            onPressEnter={() => name.trim() !== '' && isKeyRight && void create()}
          />
        )}
      </Entry>
      <Entry label={texts.itemType}>
        {control => (
          <Select
            {...control}
            className="yd-wide"
            value={itemType}
            onChange={setItemType}
            options={Object.entries(codes.itemType).map(([value, label]) => ({ value, label }))}
          />
        )}
      </Entry>
      <Entry label={texts.key} help={texts.keyHelp} problem={isKeyRight ? undefined : texts.keyWrong}>
        {control => (
          <Input
            {...control}
            className="yd-mono"
            value={key}
            onChange={event => setKey(event.target.value)}
          />
        )}
      </Entry>
      {error !== undefined && <Failure error={error} />}
    </Modal>
  )
}

import type { CreateRegistry } from '@yibiao/schemas'
import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { designApi } from '../api/design-api.ts'
import { Entry } from '../controls/Entry.tsx'
import { Failure } from '../controls/Failure.tsx'
import { ListEditor } from '../controls/ListEditor.tsx'
import { controlTexts } from '../texts/controls.ts'
import { itemsTexts } from '../texts/items.ts'
import { useTexts } from '../texts/use-texts.ts'

type Column = CreateRegistry['columns'][number]

const valueTypes: readonly Column['valueType'][] = ['text', 'number', 'date', 'boolean']

/** A new registry: name, key and the columns of its file. */
export function CreateRegistryDialog({
  close,
  created,
}: {
  readonly close: () => void
  readonly created: () => void
}) {
  const texts = useTexts(itemsTexts)
  const controls = useTexts(controlTexts)
  const [name, setName] = useState('')
  const [key, setKey] = useState('')
  const [columns, setColumns] = useState<readonly Column[]>([{ name: '', valueType: 'text' }])
  const [keyColumn, setKeyColumn] = useState('')
  const [error, setError] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)
  const names = columns.map(column => column.name.trim())
  const isKeyRight = /^[a-z][A-Za-z0-9]{0,63}$/.test(key)
  const chosenKey = names.includes(keyColumn) ? keyColumn : (names[0] ?? '')
  const isComplete =
    name.trim() !== '' &&
    isKeyRight &&
    names.every(each => each !== '') &&
    new Set(names).size === names.length
  const create = async () => {
    setIsBusy(true)
    try {
      await designApi.createRegistry({
        key,
        name: name.trim(),
        keyColumn: chosenKey,
        columns: columns.map(column => ({ ...column, name: column.name.trim() })),
      })
      created()
    } catch (failure) {
      setError(failure)
      setIsBusy(false)
    }
  }
  return (
    <Modal
      open
      title={texts.createRegistry}
      okText={texts.createOk}
      cancelText={controls.cancel}
      confirmLoading={isBusy}
      okButtonProps={{ disabled: !isComplete }}
      onOk={() => void create()}
      onCancel={close}
    >
      <Entry label={texts.registryName}>
        {control => <Input {...control} value={name} onChange={event => setName(event.target.value)} />}
      </Entry>
      <Entry
        label={texts.registryKey}
        help={texts.registryKeyHelp}
        problem={key === '' || isKeyRight ? undefined : texts.registryKeyWrong}
      >
        {control => (
          <Input
            {...control}
            className="yd-mono"
            value={key}
            onChange={event => setKey(event.target.value)}
          />
        )}
      </Entry>
      <ListEditor
        label={texts.columns}
        value={columns}
        addLabel={texts.addColumn}
        fewest={1}
        create={() => ({ name: '', valueType: 'text' as const })}
        onChange={setColumns}
      >
        {(column, change, index) => (
          <div className="yd-option">
            <Input
              aria-label={texts.columnName(index + 1)}
              placeholder={texts.columnHelp}
              value={column.name}
              onChange={event => change({ ...column, name: event.target.value })}
            />
            <Select
              aria-label={texts.columnType(index + 1)}
              className="yd-option__value"
              value={column.valueType}
              options={valueTypes.map(type => ({ value: type, label: texts.columnTypes[type] }))}
              onChange={valueType => change({ ...column, valueType })}
            />
          </div>
        )}
      </ListEditor>
      <Entry label={texts.keyColumn} help={texts.keyColumnHelp}>
        {control => (
          <Select
            {...control}
            className="yd-wide"
            value={chosenKey}
            options={names.filter(Boolean).map(each => ({ value: each, label: each }))}
            onChange={setKeyColumn}
          />
        )}
      </Entry>
      {error !== undefined && <Failure error={error} />}
    </Modal>
  )
}

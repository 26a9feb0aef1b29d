import { Modal, Select } from 'antd'
import { useState } from 'react'
import { Entry } from '../controls/Entry.tsx'
import { codeTablesOf, decisionsOf, situationsOf } from '../document/item-names.ts'
import { mendRemoval, type RemovedName, type Successor } from '../document/mend-removal.ts'
import { plainText } from '../document/record-name.ts'
import type { SetProperty } from '../document/commands/set-property.ts'
import type { Records } from '../document/records.ts'
import { useEditor, useRecords } from '../session/use-editor.ts'
import { canvasTexts } from '../texts/canvas.ts'
import { controlTexts } from '../texts/controls.ts'
import { resolverTexts } from '../texts/resolver.ts'
import { useTexts } from '../texts/use-texts.ts'
import { UseList } from './UseList.tsx'

const nothing = ''
const inline = '='

/** 删除还在使用的代码表、决策表、问题: what takes its place, and what becomes of every use; nothing changes until then. */
export function RemoveNameDialog({ name, title, change, close }: RemoveNameDialogProps) {
  const editor = useEditor()
  const records = useRecords()
  const texts = useTexts(resolverTexts)
  const controls = useTexts(controlTexts)
  const canvas = useTexts(canvasTexts)
  const [chosen, setChosen] = useState<string>()
  const successor = successorOf(chosen)
  const uses = mendRemoval(records, name, successor)
  const canGo = chosen !== undefined && !uses.some(use => use.isNeeded)
  const remove = () => {
    if (editor.dispatch('removeName', { name, title, change, successor })) close()
  }
  return (
    <Modal
      open
      width={720}
      title={canvas.confirmDelete(title)}
      okText={canvas.delete}
      okButtonProps={{ danger: true, disabled: !canGo }}
      cancelText={controls.cancel}
      onOk={remove}
      onCancel={close}
    >
      <p className="yd-lead">{texts.leadName}</p>
      <section className="yd-resolve" aria-label={texts.usedBy(title, uses.length)}>
        <h3>{texts.usedBy(title, uses.length)}</h3>
        <Entry label={texts.useInstead(title)}>
          {control => (
            <Select
              {...control}
              className="yd-wide"
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={texts.choose}
              value={chosen ?? null}
              options={[
                ...othersOf(records, name),
                ...(name.type === 'codeTable' ? [{ value: inline, label: texts.intoFields }] : []),
                { value: nothing, label: texts.nothingInstead },
              ]}
              onChange={next => setChosen(next ?? undefined)}
            />
          )}
        </Entry>
        <UseList records={records} uses={uses} isChosen={chosen !== undefined} needed={texts.neededName} />
      </section>
    </Modal>
  )
}

interface RemoveNameDialogProps {
  readonly name: RemovedName
  readonly title: string
  readonly change: SetProperty
  readonly close: () => void
}

function successorOf(chosen: string | undefined): Successor | undefined {
  if (chosen === undefined || chosen === nothing) return undefined
  return chosen === inline ? { type: 'inline' } : { type: 'name', key: chosen }
}

/** The others of its kind, by key. */
function othersOf(records: Records, name: RemovedName) {
  const named = (list: readonly { readonly key: string; readonly name: Parameters<typeof plainText>[0] }[]) =>
    list.map(each => ({ value: each.key, label: plainText(each.name) || each.key }))
  switch (name.type) {
    case 'codeTable':
      return named(codeTablesOf(records)).toSpliced(name.table, 1)
    case 'decision':
      return named(decisionsOf(records)).toSpliced(name.decision, 1)
    case 'question':
      return named(situationsOf(records).questions.map(({ key, title }) => ({ key, name: title }))).toSpliced(
        name.question,
        1,
      )
  }
}

import { Modal, Select } from 'antd'
import { useState } from 'react'
import { Entry } from '../controls/Entry.tsx'
import { codeTablesOf, situationsOf } from '../document/item-names.ts'
import type { ValueOwner } from '../document/name-uses.ts'
import { plainText, recordName } from '../document/record-name.ts'
import type { Records } from '../document/records.ts'
import { mendChange } from '../document/replace-values.ts'
import { useEditor, useRecords } from '../session/use-editor.ts'
import { controlTexts } from '../texts/controls.ts'
import { resolverTexts } from '../texts/resolver.ts'
import { useTexts } from '../texts/use-texts.ts'
import { UseList } from './UseList.tsx'
import type { ValuesChange } from './values-gone.ts'

/** In a list of values, the choice that takes the comparison away; no value is empty. */
const removal = ''

/** 原选项改用什么: every use of the values that go, as it is and as it becomes; nothing changes until all is chosen. */
export function ResolveDialog({ owner, change, gone, left, close }: ResolveDialogProps) {
  const editor = useEditor()
  const records = useRecords()
  const texts = useTexts(resolverTexts)
  const controls = useTexts(controlTexts)
  const [chosen, setChosen] = useState<Readonly<Record<string, string | undefined>>>(
    Object.fromEntries(gone.map(({ value, proposed }) => [value, proposed])),
  )
  const replacements = gone.map(({ value }) => ({
    from: value,
    to: chosen[value] === removal ? undefined : (chosen[value] ?? value),
  }))
  const uses = mendChange(records, { change, owner, replacements })
  const isComplete = gone.every(({ value }) => chosen[value] !== undefined) && !uses.some(use => use.isNeeded)
  const apply = () => {
    if (editor.dispatch('replaceValues', { change, owner, replacements })) close(true)
  }
  return (
    <Modal
      open
      width={720}
      title={texts.title(ownerName(records, owner))}
      okText={texts.apply}
      cancelText={controls.cancel}
      okButtonProps={{ disabled: !isComplete }}
      onOk={apply}
      onCancel={() => close(false)}
    >
      <p className="yd-lead">{texts.lead}</p>
      {gone.map(({ value, label }) => {
        const own = uses.filter(use => use.values.includes(value))
        return (
          <section
            key={value}
            className="yd-resolve"
            aria-label={texts.goneValue(label || value, own.length)}
          >
            <h3>{texts.goneValue(label || value, own.length)}</h3>
            <Entry label={texts.useInstead(label || value)}>
              {control => (
                <Select
                  {...control}
                  className="yd-wide"
                  showSearch={{ optionFilterProp: 'label' }}
                  placeholder={texts.choose}
                  value={chosen[value] ?? null}
                  options={[
                    ...left.map(each => ({ value: each.value, label: each.label || each.value })),
                    { value: removal, label: texts.remove },
                  ]}
                  onChange={next => setChosen({ ...chosen, [value]: next ?? undefined })}
                />
              )}
            </Entry>
            <UseList
              records={records}
              uses={own}
              isChosen={chosen[value] !== undefined}
              needed={texts.needed}
            />
          </section>
        )
      })}
    </Modal>
  )
}

interface ResolveDialogProps extends ValuesChange {
  readonly close: (isMade: boolean) => void
}

function ownerName(records: Records, owner: ValueOwner): string {
  switch (owner.type) {
    case 'field':
      return recordName(records, owner.field)
    case 'codeTable':
      return plainText(codeTablesOf(records)[owner.table]?.name)
    case 'question':
      return plainText(situationsOf(records).questions[owner.question]?.title)
  }
}

import type { DepartmentRoles, RegistrySummary, SlotDefinition, TemplatePage } from '@yibiao/schemas'
import { Input, Modal, Select, Spin } from 'antd'
import { useState } from 'react'
import { designApi } from '../api/design-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { Entry } from '../controls/Entry.tsx'
import { Failure } from '../controls/Failure.tsx'
import { plainText } from '../document/record-name.ts'
import { goTo } from '../routing/use-route.ts'
import { controlTexts } from '../texts/controls.ts'
import { itemsTexts } from '../texts/items.ts'
import { useTexts } from '../texts/use-texts.ts'

/** Fills the slots of a template with what the department has, then makes the item. */
export function InstallDialog({ template, close }: InstallDialogProps) {
  const texts = useTexts(itemsTexts)
  const controls = useTexts(controlTexts)
  const [choices, reload] = useLoaded(loadChoices)
  const [bindings, setBindings] = useState<ReadonlyMap<string, string>>(
    () =>
      new Map(
        template.slots.flatMap(slot =>
          slot.suggestion === undefined ? [] : [[slot.key, slot.suggestion] as const],
        ),
      ),
  )
  const [error, setError] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)
  const isComplete = template.slots.every(slot => !slot.isRequired || (bindings.get(slot.key) ?? '') !== '')
  const install = async () => {
    setIsBusy(true)
    try {
      const item = await designApi.installTemplate({
        slug: template.slug,
        version: template.version,
        bindings: Object.fromEntries(bindings),
      })
      goTo({ page: 'item', itemId: item.id, part: 'form' })
    } catch (failure) {
      setError(failure)
      setIsBusy(false)
    }
  }
  return (
    <Modal
      open
      title={texts.installTitle(plainText(template.name))}
      okText={texts.install}
      cancelText={controls.cancel}
      confirmLoading={isBusy}
      okButtonProps={{ disabled: !isComplete || choices.state !== 'ready' }}
      onOk={() => void install()}
      onCancel={close}
    >
      <p className="yd-lead">{texts.slotsLead}</p>
      {choices.state === 'loading' && <Spin />}
      {choices.state === 'failed' && <Failure error={choices.error} retry={reload} />}
      {choices.state === 'ready' &&
        template.slots.map(slot => (
          <SlotEntry
            key={slot.key}
            slot={slot}
            choices={choices.value}
            value={bindings.get(slot.key) ?? ''}
            onChange={value => setBindings(new Map(bindings).set(slot.key, value))}
          />
        ))}
      {error !== undefined && <Failure error={error} />}
    </Modal>
  )
}

interface InstallDialogProps {
  readonly template: TemplatePage['entries'][number]
  readonly close: () => void
}

interface Choices {
  readonly roles: DepartmentRoles
  readonly registries: readonly RegistrySummary[]
}

async function loadChoices(): Promise<Choices> {
  const [roles, registries] = await Promise.all([designApi.readRoles(), designApi.listRegistries()])
  return { roles, registries: registries.entries }
}

function SlotEntry({ slot, choices, value, onChange }: SlotEntryProps) {
  const texts = useTexts(itemsTexts)
  const options = optionsOf(slot, choices)
  const label = plainText(slot.name) + (slot.isRequired ? texts.needed : '')
  return (
    <Entry label={label} help={slot.help && plainText(slot.help)}>
      {control =>
        options ? (
          <Select
            {...control}
            className="yd-wide"
            showSearch={{ optionFilterProp: 'label' }}
            value={value === '' ? null : value}
            options={options}
            onChange={next => onChange(next ?? '')}
          />
        ) : (
          <Input {...control} value={value} onChange={event => onChange(event.target.value)} />
        )
      }
    </Entry>
  )
}

interface SlotEntryProps {
  readonly slot: SlotDefinition
  readonly choices: Choices
  readonly value: string
  readonly onChange: (value: string) => void
}

/** What can be bound to a slot; nothing for a slot that takes text. */
function optionsOf(
  slot: SlotDefinition,
  { roles, registries }: Choices,
): { value: string; label: string }[] | undefined {
  switch (slot.kind) {
    case 'role':
      return roles.roles.map(role => ({ value: role.key, label: plainText(role.name) }))
    case 'department':
      return roles.departments.map(department => ({ value: department.creditCode, label: department.name }))
    case 'registry':
      return registries.map(registry => ({ value: registry.key, label: plainText(registry.name) }))
    default:
      return undefined
  }
}

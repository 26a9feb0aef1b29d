import { ConditionEntry } from '../conditions/ConditionEntry.tsx'
import { ChoiceEntry } from '../controls/entries.tsx'
import { Panel } from '../controls/Panel.tsx'
import type { DesignRecord, FieldRecord, RecordKey, Records } from '../document/records.ts'
import { isOfKind } from '../document/read-record.ts'
import { scopeOf } from '../document/resolve-names.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { useEditor, useRecords } from '../session/use-editor.ts'
import { controlTexts } from '../texts/controls.ts'
import { fieldTexts } from '../texts/fields.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Defaulted } from './Defaulted.tsx'
import { SettingEntry } from './SettingEntry.tsx'
import { sharedSettings, sharedValue, type SharedValue } from './shared-settings.ts'
import { WidthEntry } from './WidthEntry.tsx'

const classifications = ['public', 'internal', 'personal', 'sensitive'] as const

/** The settings that all selected fields share: one change sets all of them, as one entry of the history. */
export function SelectionInspector({ records: keys }: { readonly records: readonly RecordKey[] }) {
  const texts = useTexts(inspectorTexts)
  const words = useTexts(fieldTexts)
  const records = useRecords()
  const chosen = keys.flatMap(key => records.get(key) ?? [])
  const fields = chosen.filter(record => isOfKind(record, 'field'))
  const shared = useShared(chosen)
  const isOnlyFields = fields.length === chosen.length
  const takeAnswers = isOnlyFields && fields.every(takesAnswer)
  const types = fields.map(field => field.value.type)
  const settings = isOnlyFields ? sharedSettings(types) : []
  const first = chosen[0]
  if (!first) return null
  return (
    <>
      <Panel title={texts.groups.basic}>
        {takeAnswers && <YesNoEntry label={texts.isRequired} {...shared('isRequired')} />}
        {isOnlyFields && <WidthOfAll fields={fields} {...shared('width')} />}
        {!isOnlyFields && <p className="yd-entry__help">{texts.sharedByAll}</p>}
      </Panel>
      {settings.length > 0 && (
        <Panel title={texts.groups.answer}>
          {settings.map(setting => {
            const { value, isMixed, onChange } = shared(setting.property)
            const label = words.settings.get(setting.property) ?? setting.property
            return (
              <Defaulted
                key={setting.property}
                records={chosen}
                property={setting.property}
                label={label}
                isMixed={isMixed}
              >
                <SettingEntry record={first.key} setting={setting} value={value} onChange={onChange} />
              </Defaulted>
            )
          })}
        </Panel>
      )}
      <Conditions chosen={chosen} takeAnswers={takeAnswers} shared={shared} />
      {takeAnswers && (
        <Panel title={texts.groups.privacy}>
          <ChosenOfAll
            label={texts.classification}
            help={texts.classificationHelp}
            choices={classifications.map(each => ({ value: each, label: texts.classifications[each] }))}
            {...shared('classification')}
          />
        </Panel>
      )}
    </>
  )
}

type Shared = SharedValue & {
  readonly records: readonly DesignRecord[]
  readonly property: string
  readonly onChange: (value: unknown) => void
}

function useShared(chosen: readonly DesignRecord[]): (property: string) => Shared {
  const editor = useEditor()
  return property => ({
    ...sharedValue(chosen, property),
    records: chosen,
    property,
    onChange: value => {
      editor.dispatch('setProperties', { records: chosen.map(({ key }) => key), path: [property], value })
    },
  })
}

function takesAnswer({ value }: FieldRecord): boolean {
  return !fieldDesigns[value.type].isLayout && value.type !== 'calculated'
}

function Conditions({ chosen, takeAnswers, shared }: ConditionsProps) {
  const texts = useTexts(inspectorTexts)
  const records = useRecords()
  const first = chosen[0]
  if (!first) return null
  const conditions = [
    { property: 'visibleWhen', label: texts.visibleWhen, effect: texts.effects.visible },
    ...(takeAnswers
      ? [
          { property: 'requiredWhen', label: texts.requiredWhen, effect: texts.effects.required },
          { property: 'readOnlyWhen', label: texts.readOnlyWhen, effect: texts.effects.readOnly },
        ]
      : []),
  ]
  return (
    <Panel title={texts.groups.conditions}>
      {shareScope(records, chosen) ? (
        conditions.map(({ property, label, effect }) => {
          const { value, isMixed, onChange } = shared(property)
          return (
            <Defaulted key={property} records={chosen} property={property} label={label} isMixed={isMixed}>
              <ConditionEntry
                label={label}
                effect={effect}
                owner={first.key}
                value={typeof value === 'string' ? value : undefined}
                onChange={onChange}
              />
            </Defaulted>
          )
        })
      ) : (
        <p className="yd-entry__help">{texts.scopesDiffer}</p>
      )}
      {takeAnswers && <YesNoEntry label={texts.isReadOnly} {...shared('isReadOnly')} />}
    </Panel>
  )
}

interface ConditionsProps {
  readonly chosen: readonly DesignRecord[]
  readonly takeAnswers: boolean
  readonly shared: (property: string) => Shared
}

/** A condition names fields from where it stands: the same words must mean the same for all. */
function shareScope(records: Records, chosen: readonly DesignRecord[]): boolean {
  return new Set(chosen.map(record => ('parent' in record ? scopeOf(records, record.parent) : ''))).size === 1
}

function YesNoEntry({ label, ...shared }: Shared & { readonly label: string }) {
  const texts = useTexts(controlTexts)
  return (
    <ChosenOfAll
      label={label}
      choices={[
        { value: 'yes', label: texts.yes },
        { value: 'no', label: texts.no },
      ]}
      {...shared}
      value={shared.isMixed ? undefined : shared.value === true ? 'yes' : 'no'}
      isNeeded
      onChange={value => shared.onChange(value === 'yes' ? true : undefined)}
    />
  )
}

function ChosenOfAll({
  records,
  property,
  label,
  help,
  choices,
  isNeeded,
  value,
  isMixed,
  onChange,
}: ChosenOfAllProps) {
  const texts = useTexts(controlTexts)
  return (
    <Defaulted records={records} property={property} label={label} isMixed={isMixed}>
      <ChoiceEntry
        label={label}
        help={help}
        choices={choices}
        isNeeded={isNeeded}
        placeholder={isMixed ? texts.mixedValue : undefined}
        value={typeof value === 'string' ? value : undefined}
        onChange={onChange}
      />
    </Defaulted>
  )
}

interface ChosenOfAllProps {
  readonly records: readonly DesignRecord[]
  readonly property: string
  readonly label: string
  readonly help?: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly isNeeded?: boolean
  readonly value: unknown
  readonly isMixed: boolean
  readonly onChange: (value: unknown) => void
}

function WidthOfAll({
  fields,
  value,
  isMixed,
  onChange,
}: Shared & { readonly fields: readonly FieldRecord[] }) {
  const usual = new Set(fields.map(field => fieldDesigns[field.value.type].columns))
  const own = [...usual][0]
  return (
    <WidthEntry
      records={fields}
      value={isMixed ? undefined : typeof value === 'number' ? value : usual.size === 1 ? own : undefined}
      isMixed={isMixed || (value === undefined && usual.size > 1)}
      onChange={onChange}
    />
  )
}

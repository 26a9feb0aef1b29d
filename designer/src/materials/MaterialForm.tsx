import type { MaterialDefinition } from '@yibiao/schemas'
import { ConditionEntry } from '../conditions/ConditionEntry.tsx'
import {
  ChoiceEntry,
  IntegerEntry,
  SeveralEntry,
  SwitchEntry,
  TextEntry,
  WordsEntry,
} from '../controls/entries.tsx'
import { LimitEntry } from '../controls/LimitEntry.tsx'
import { ListEditor } from '../controls/ListEditor.tsx'
import { Panel } from '../controls/Panel.tsx'
import { plainText } from '../document/record-name.ts'
import { recordsOfKind } from '../document/read-record.ts'
import type { RecordKey } from '../document/records.ts'
import { KeyEntry } from '../inspector/KeyEntry.tsx'
import { useSet } from '../inspector/use-set.ts'
import { useRecord, useRecords } from '../session/use-editor.ts'
import { fieldTexts } from '../texts/fields.ts'
import { materialsTexts } from '../texts/materials.ts'
import { useTexts } from '../texts/use-texts.ts'

type Exemption = NonNullable<MaterialDefinition['exemptions']>[number]

const kinds = ['pdf', 'png', 'jpeg', 'ofd', 'docx', 'xlsx', 'zip', 'cad'] as const

/** Everything about one required document. */
export function MaterialForm({ record: key }: { readonly record: RecordKey }) {
  const texts = useTexts(materialsTexts)
  const values = useTexts(fieldTexts).values
  const material = useRecord(key, 'material')
  const set = useSet(key)
  if (!material) return null
  const { value } = material
  const choose = <Value extends string>(names: Readonly<Record<Value, string>>) =>
    Object.entries<string>(names).map(([each, label]) => ({ value: each, label }))
  return (
    <>
      <h2 className="yd-inspector__title">{plainText(value.name)}</h2>
      <Panel title={texts.basic}>
        <div className="yd-columns">
          <WordsEntry label={texts.name} value={value.name} isNeeded onChange={set('name')} />
          <KeyEntry key={value.key} record={key} value={value.key} />
          <ChoiceEntry
            label={texts.necessity}
            isNeeded
            value={value.necessity}
            choices={choose(texts.necessities)}
            onChange={set('necessity')}
          />
          <ChoiceEntry
            label={texts.source}
            isNeeded
            value={value.source}
            choices={choose(texts.sources)}
            onChange={set('source')}
          />
          <WordsEntry label={texts.issuer} value={value.issuer} onChange={set('issuer')} />
          <TextEntry label={texts.code} value={value.code} onChange={set('code')} />
        </div>
        <ConditionEntry
          label={texts.condition}
          effect={texts.needed}
          owner={key}
          value={value.condition}
          onChange={set('condition')}
        />
      </Panel>
      <Panel title={texts.exemptions} hint={String(value.exemptions?.length ?? '')}>
        <p className="yd-entry__help">{texts.exemptionsHelp}</p>
        <Exemptions
          value={value.exemptions ?? []}
          onChange={next => set('exemptions')(next.length === 0 ? undefined : next)}
        />
      </Panel>
      <Panel title={texts.files}>
        <div className="yd-columns">
          <ChoiceEntry
            label={texts.form}
            value={value.form}
            choices={choose(texts.forms)}
            onChange={set('form')}
          />
          <SeveralEntry
            label={texts.accept}
            value={value.accept}
            choices={kinds.map(kind => ({ value: kind, label: values.get(kind) ?? kind }))}
            onChange={set('accept')}
          />
          <IntegerEntry
            label={texts.maxFiles}
            least={1}
            most={50}
            value={value.maxFiles}
            onChange={set('maxFiles')}
          />
          <IntegerEntry
            label={texts.maxMegabytes}
            least={1}
            value={value.maxMegabytes}
            onChange={set('maxMegabytes')}
          />
          <IntegerEntry
            label={texts.originals}
            least={0}
            value={value.originals}
            onChange={set('originals')}
          />
          <IntegerEntry label={texts.copies} least={0} value={value.copies} onChange={set('copies')} />
          <TextEntry label={texts.paperSize} value={value.paperSize} onChange={set('paperSize')} />
          <LimitEntry label={texts.issuedWithin} value={value.issuedWithin} onChange={set('issuedWithin')} />
        </div>
        <SwitchEntry
          label={texts.checksPaper}
          value={value.checksPaperAtDelivery}
          onChange={set('checksPaperAtDelivery')}
        />
      </Panel>
      <Panel title={texts.words}>
        <WordsEntry
          label={texts.fillingGuide}
          lines={2}
          value={value.fillingGuide}
          onChange={set('fillingGuide')}
        />
        <WordsEntry
          label={texts.acceptanceStandard}
          lines={2}
          value={value.acceptanceStandard}
          onChange={set('acceptanceStandard')}
        />
        <WordsEntry
          label={texts.legalBasis}
          lines={2}
          value={value.legalBasis}
          onChange={set('legalBasis')}
        />
      </Panel>
    </>
  )
}

function Exemptions({
  value,
  onChange,
}: {
  readonly value: readonly Exemption[]
  readonly onChange: (value: Exemption[]) => void
}) {
  const texts = useTexts(materialsTexts)
  const records = useRecords()
  const sources = recordsOfKind(records, 'source').map(({ value: source }) => ({
    value: source.key,
    label: plainText(source.name),
    type: source.connector.type,
  }))
  const start = (type: string | undefined): Exemption | undefined => {
    const source = sources.find(each => type !== 'licence' || each.type === 'licences') ?? sources[0]
    if (type === 'licence') return source && { type, source: source.value }
    if (type === 'dataSharing') return source && { type, source: source.value }
    return type === 'promise' ? { type, statement: texts.promiseText } : { type: 'form' }
  }
  const types =
    sources.length > 0
      ? (['licence', 'dataSharing', 'promise', 'form'] as const)
      : (['promise', 'form'] as const)
  return (
    <ListEditor<Exemption>
      label={texts.exemptions}
      value={value}
      addLabel={texts.addExemption}
      create={() => ({ type: 'form' })}
      onChange={onChange}
    >
      {(exemption, change) => (
        <>
          <ChoiceEntry
            label={texts.exemptBy}
            isNeeded
            value={exemption.type}
            choices={types.map(type => ({ value: type, label: texts.exemptionTypes[type] }))}
            onChange={next => {
              const started = start(next)
              if (started) change(started)
            }}
          />
          {'source' in exemption && (
            <ChoiceEntry
              label={texts.exemptSource}
              isNeeded
              value={exemption.source}
              choices={sources}
              onChange={next => next !== undefined && change({ ...exemption, source: next })}
            />
          )}
          {exemption.type === 'promise' && (
            <WordsEntry
              label={texts.statement}
              lines={2}
              isNeeded
              value={exemption.statement}
              onChange={next => next !== undefined && change({ type: 'promise', statement: next })}
            />
          )}
        </>
      )}
    </ListEditor>
  )
}

import type { LimitsDefinition } from '@yibiao/schemas'
import { ConditionEntry } from '../conditions/ConditionEntry.tsx'
import {
  ChoiceEntry,
  IntegerEntry,
  SeveralEntry,
  SwitchEntry,
  TextEntry,
  WordsEntry,
} from '../controls/entries.tsx'
import { choicesOf } from '../controls/choices-of.ts'
import { LimitEntry } from '../controls/LimitEntry.tsx'
import { Panel } from '../controls/Panel.tsx'
import { plainText } from '../document/record-name.ts'
import type { MaterialRecord, RecordKey } from '../document/records.ts'
import { partOf } from '../document/to-definition.ts'
import { KeyEntry } from '../inspector/KeyEntry.tsx'
import { useProperties } from '../inspector/use-properties.ts'
import { useRecord, useRecords } from '../session/use-editor.ts'
import { fieldTexts } from '../texts/fields.ts'
import { materialsTexts } from '../texts/materials.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Exemptions } from './Exemptions.tsx'

const kinds = ['pdf', 'png', 'jpeg', 'ofd', 'docx', 'xlsx', 'zip', 'cad'] as const

/** Everything about one required document. */
export function MaterialForm({ record: key }: { readonly record: RecordKey }) {
  const material = useRecord(key, 'material')
  return material ? <MaterialEntries material={material} /> : null
}

function MaterialEntries({ material: { key, value } }: { readonly material: MaterialRecord }) {
  const texts = useTexts(materialsTexts)
  const values = useTexts(fieldTexts).values
  const of = useProperties(key, value)
  const { deferral } = partOf<LimitsDefinition>(useRecords(), 'limits')
  const deferralHelp = deferral ? texts.deferralOn : texts.deferralOff
  return (
    <>
      <h2 className="yd-inspector__title">{plainText(value.name)}</h2>
      <Panel title={texts.basic}>
        <div className="yd-columns">
          <WordsEntry label={texts.name} {...of('name')} isNeeded />
          <KeyEntry key={value.key} record={key} value={value.key} />
          <ChoiceEntry
            label={texts.necessity}
            help={value.necessity === 'deferrable' ? deferralHelp : undefined}
            isNeeded
            {...of('necessity')}
            choices={choicesOf(texts.necessities)}
          />
          <ChoiceEntry label={texts.source} isNeeded {...of('source')} choices={choicesOf(texts.sources)} />
          <WordsEntry label={texts.issuer} {...of('issuer')} />
          <TextEntry label={texts.code} {...of('code')} />
        </div>
        <ConditionEntry label={texts.condition} effect={texts.needed} owner={key} {...of('condition')} />
      </Panel>
      <Panel title={texts.exemptions} hint={String(value.exemptions?.length ?? '')}>
        <p className="yd-entry__help">{texts.exemptionsHelp}</p>
        <Exemptions record={key} value={value.exemptions ?? []} />
      </Panel>
      <Panel title={texts.files}>
        <div className="yd-columns">
          <ChoiceEntry label={texts.form} {...of('form')} choices={choicesOf(texts.forms)} />
          <SeveralEntry
            label={texts.accept}
            {...of('accept')}
            choices={kinds.map(kind => ({ value: kind, label: values.get(kind) ?? kind }))}
          />
          <IntegerEntry label={texts.maxFiles} least={1} most={50} {...of('maxFiles')} />
          <IntegerEntry label={texts.maxMegabytes} least={1} {...of('maxMegabytes')} />
          <IntegerEntry label={texts.originals} least={0} {...of('originals')} />
          <IntegerEntry label={texts.copies} least={0} {...of('copies')} />
          <TextEntry label={texts.paperSize} {...of('paperSize')} />
          <LimitEntry label={texts.issuedWithin} {...of('issuedWithin')} />
        </div>
        <SwitchEntry
          label={texts.checkedAtDelivery}
          help={texts.checkedAtDeliveryHelp}
          {...of('checkedAtDelivery')}
        />
      </Panel>
      <Panel title={texts.words}>
        <WordsEntry label={texts.fillingGuide} lines={2} {...of('fillingGuide')} />
        <WordsEntry label={texts.acceptanceStandard} lines={2} {...of('acceptanceStandard')} />
        <WordsEntry label={texts.legalBasis} lines={2} {...of('legalBasis')} />
      </Panel>
    </>
  )
}

import { ConditionEntry } from '../conditions/ConditionEntry.tsx'
import { SwitchEntry } from '../controls/entries.tsx'
import { Panel } from '../controls/Panel.tsx'
import type { FieldRecord } from '../document/records.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Defaulted } from './Defaulted.tsx'
import { useProperties } from './use-properties.ts'

/** When the field is shown, required, read-only. */
export function ConditionsPanel({ field }: { readonly field: FieldRecord }) {
  const { key, value } = field
  const texts = useTexts(inspectorTexts)
  const of = useProperties(key, value)
  const takesAnswer = !fieldDesigns[value.type].isLayout && value.type !== 'calculated'
  return (
    <Panel title={texts.groups.conditions}>
      <Defaulted records={[field]} property="visibleWhen" label={texts.visibleWhen}>
        <ConditionEntry
          label={texts.visibleWhen}
          effect={texts.effects.visible}
          owner={key}
          {...of('visibleWhen')}
        />
      </Defaulted>
      {takesAnswer && (
        <>
          <Defaulted records={[field]} property="requiredWhen" label={texts.requiredWhen}>
            <ConditionEntry
              label={texts.requiredWhen}
              effect={texts.effects.required}
              owner={key}
              {...of('requiredWhen')}
            />
          </Defaulted>
          <Defaulted records={[field]} property="readOnlyWhen" label={texts.readOnlyWhen}>
            <ConditionEntry
              label={texts.readOnlyWhen}
              effect={texts.effects.readOnly}
              owner={key}
              {...of('readOnlyWhen')}
            />
          </Defaulted>
          <Defaulted records={[field]} property="isReadOnly" label={texts.isReadOnly}>
            <SwitchEntry label={texts.isReadOnly} {...of('isReadOnly')} />
          </Defaulted>
        </>
      )}
    </Panel>
  )
}

import { ConditionEntry } from '../conditions/ConditionEntry.tsx'
import { SwitchEntry } from '../controls/entries.tsx'
import { Panel } from '../controls/Panel.tsx'
import type { FieldRecord } from '../document/records.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'
import { useProperties } from './use-properties.ts'

/** When the field is shown, required, read-only. */
export function ConditionsPanel({ field: { key, value } }: { readonly field: FieldRecord }) {
  const texts = useTexts(inspectorTexts)
  const of = useProperties(key, value)
  const takesAnswer = !fieldDesigns[value.type].isLayout && value.type !== 'calculated'
  return (
    <Panel title={texts.groups.conditions}>
      <ConditionEntry
        label={texts.visibleWhen}
        effect={texts.effects.visible}
        owner={key}
        {...of('visibleWhen')}
      />
      {takesAnswer && (
        <>
          <ConditionEntry
            label={texts.requiredWhen}
            effect={texts.effects.required}
            owner={key}
            {...of('requiredWhen')}
          />
          <ConditionEntry
            label={texts.readOnlyWhen}
            effect={texts.effects.readOnly}
            owner={key}
            {...of('readOnlyWhen')}
          />
          <SwitchEntry label={texts.isReadOnly} {...of('isReadOnly')} />
        </>
      )}
    </Panel>
  )
}

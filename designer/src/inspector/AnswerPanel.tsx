import { WordsEntry } from '../controls/entries.tsx'
import { ExpressionEntry } from '../conditions/ExpressionEntry.tsx'
import { Panel } from '../controls/Panel.tsx'
import type { FieldRecord } from '../document/records.ts'
import { readProperty } from '../document/property-path.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'
import { SettingEntry } from './SettingEntry.tsx'
import { useProperties } from './use-properties.ts'
import { useSet } from './use-set.ts'

/** How the field is answered: the constraints of its type, the value it starts with or is computed from. */
export function AnswerPanel({ field: { key, value } }: { readonly field: FieldRecord }) {
  const texts = useTexts(inspectorTexts)
  const set = useSet(key)
  const of = useProperties(key, value)
  const design = fieldDesigns[value.type]
  if (design.isLayout && design.settings.length === 0) return null
  return (
    <Panel title={texts.groups.answer}>
      {design.settings.map(setting => (
        <SettingEntry
          key={setting.property}
          record={key}
          setting={setting}
          value={readProperty(value, [setting.property])}
          onChange={set(setting.property)}
        />
      ))}
      {!design.isLayout && (
        <>
          {value.type !== 'calculated' && <WordsEntry label={texts.placeholder} {...of('placeholder')} />}
          {value.type !== 'calculated' && (
            <ExpressionEntry label={texts.initial} owner={key} {...of('initial')} />
          )}
          <ExpressionEntry
            label={texts.calculate}
            help={texts.calculateHelp}
            owner={key}
            place={of('calculate').place}
            value={value.calculate}
            onChange={next => (next !== undefined || value.type !== 'calculated') && set('calculate')(next)}
          />
        </>
      )}
    </Panel>
  )
}

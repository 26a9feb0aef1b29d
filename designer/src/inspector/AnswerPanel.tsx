import { WordsEntry } from '../controls/entries.tsx'
import { ExpressionEntry } from '../conditions/ExpressionEntry.tsx'
import { Panel } from '../controls/Panel.tsx'
import type { FieldRecord } from '../document/records.ts'
import { readProperty } from '../document/property-path.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { fieldTexts } from '../texts/fields.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Defaulted } from './Defaulted.tsx'
import { SettingEntry } from './SettingEntry.tsx'
import { useProperties } from './use-properties.ts'
import { useSet } from './use-set.ts'

/** How the field is answered: the constraints of its type, the value it starts with or is computed from. */
export function AnswerPanel({ field }: { readonly field: FieldRecord }) {
  const { key, value } = field
  const texts = useTexts(inspectorTexts)
  const words = useTexts(fieldTexts)
  const set = useSet(key)
  const of = useProperties(key, value)
  const design = fieldDesigns[value.type]
  if (design.isLayout && design.settings.length === 0) return null
  return (
    <Panel title={texts.groups.answer}>
      {design.settings.map(setting => (
        <Defaulted
          key={setting.property}
          records={[field]}
          property={setting.property}
          label={words.settings.get(setting.property) ?? setting.property}
        >
          <SettingEntry
            record={key}
            setting={setting}
            value={readProperty(value, [setting.property])}
            onChange={set(setting.property)}
          />
        </Defaulted>
      ))}
      {!design.isLayout && (
        <>
          {value.type !== 'calculated' && (
            <>
              <Defaulted records={[field]} property="placeholder" label={texts.placeholder}>
                <WordsEntry label={texts.placeholder} {...of('placeholder')} />
              </Defaulted>
              <Defaulted records={[field]} property="initial" label={texts.initial}>
                <ExpressionEntry label={texts.initial} owner={key} {...of('initial')} />
              </Defaulted>
            </>
          )}
          <Defaulted records={[field]} property="calculate" label={texts.calculate}>
            <ExpressionEntry
              label={texts.calculate}
              help={texts.calculateHelp}
              owner={key}
              place={of('calculate').place}
              value={value.calculate}
              onChange={next => (next !== undefined || value.type !== 'calculated') && set('calculate')(next)}
            />
          </Defaulted>
        </>
      )}
    </Panel>
  )
}

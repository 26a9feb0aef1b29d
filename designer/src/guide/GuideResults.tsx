import type { GuideDefinition } from '@yibiao/schemas'
import { choicesOf } from '../controls/choices-of.ts'
import { ChoiceEntry, SwitchEntry, WordsEntry } from '../controls/entries.tsx'
import { elementProperties } from '../controls/element-properties.ts'
import { ListEditor } from '../controls/ListEditor.tsx'
import { Panel } from '../controls/Panel.tsx'
import { partKey } from '../document/records.ts'
import { useProperties } from '../inspector/use-properties.ts'
import { useSet } from '../inspector/use-set.ts'
import { guideTexts } from '../texts/guide.ts'
import { useTexts } from '../texts/use-texts.ts'
import { orNothing } from './or-nothing.ts'

/** What comes out, what it costs, how it is handed over. */
export function GuideResults({ guide }: { readonly guide: GuideDefinition }) {
  const texts = useTexts(guideTexts)
  const set = useSet(partKey('guide'))
  const of = useProperties(partKey('guide'), guide)
  return (
    <Panel title={texts.resultsPart}>
      <ListEditor
        label={texts.results}
        value={guide.results ?? []}
        place={of('results').place}
        addLabel={texts.addResult}
        create={() => ({ name: texts.newResult, resultType: 'document' as const })}
        onChange={next => set('results')(orNothing(next))}
      >
        {(result, change) => {
          const property = elementProperties(result, change)
          return (
            <div className="yd-columns">
              <WordsEntry label={texts.resultName} isNeeded {...property('name')} />
              <ChoiceEntry
                label={texts.resultType}
                isNeeded
                value={result.resultType}
                choices={choicesOf(texts.resultTypes)}
                onChange={next =>
                  change({
                    ...result,
                    resultType: next === 'licence' || next === 'other' ? next : 'document',
                  })
                }
              />
              <WordsEntry label={texts.validity} {...property('validity')} />
            </div>
          )
        }}
      </ListEditor>
      <SwitchEntry
        label={texts.isCharged}
        value={guide.isCharged}
        onChange={next => set('isCharged')(next ?? false)}
      />
      {guide.isCharged && (
        <ListEditor
          label={texts.charges}
          value={guide.charges ?? []}
          place={of('charges').place}
          addLabel={texts.addCharge}
          create={() => ({
            name: texts.newCharge,
            standard: texts.chargeStandard,
            basis: texts.chargeBasis,
          })}
          onChange={next => set('charges')(orNothing(next))}
        >
          {(charge, change) => {
            const property = elementProperties(charge, change)
            return (
              <div className="yd-columns">
                <WordsEntry label={texts.newCharge} isNeeded {...property('name')} />
                <WordsEntry label={texts.chargeStandard} isNeeded {...property('standard')} />
                <WordsEntry label={texts.chargeBasis} isNeeded {...property('basis')} />
              </div>
            )
          }}
        </ListEditor>
      )}
      {guide.isCharged && (
        <SwitchEntry
          label={texts.paysOnline}
          value={guide.paysOnline}
          onChange={next => set('paysOnline')(next ?? false)}
        />
      )}
      <SwitchEntry label={texts.deliversByPost} {...of('deliversByPost')} />
      <SwitchEntry label={texts.takesAppointments} {...of('takesAppointments')} />
    </Panel>
  )
}

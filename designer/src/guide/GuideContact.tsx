import type { GuideDefinition } from '@yibiao/schemas'
import { TextEntry, WordsEntry } from '../controls/entries.tsx'
import { elementProperties } from '../controls/element-properties.ts'
import { ListEditor } from '../controls/ListEditor.tsx'
import { Panel } from '../controls/Panel.tsx'
import { partKey } from '../document/records.ts'
import { useProperties } from '../inspector/use-properties.ts'
import { useSet } from '../inspector/use-set.ts'
import { guideTexts } from '../texts/guide.ts'
import { useTexts } from '../texts/use-texts.ts'
import { orNothing } from './or-nothing.ts'

/** Telephones, windows and questions people ask. */
export function GuideContact({ guide }: { readonly guide: GuideDefinition }) {
  const texts = useTexts(guideTexts)
  const set = useSet(partKey('guide'))
  const of = useProperties(partKey('guide'), guide)
  return (
    <Panel title={texts.contactPart}>
      <div className="yd-columns">
        <TextEntry label={texts.consultation} help={texts.telephoneHelp} {...of('consultationTelephone')} />
        <TextEntry label={texts.supervision} help={texts.telephoneHelp} {...of('supervisionTelephone')} />
      </div>
      <ListEditor
        label={texts.addresses}
        value={guide.addresses ?? []}
        place={of('addresses').place}
        addLabel={texts.addAddress}
        create={() => ({ address: texts.newAddress })}
        onChange={next => set('addresses')(orNothing(next))}
      >
        {(place, change) => {
          const property = elementProperties(place, change)
          return (
            <>
              <WordsEntry label={texts.newAddress} isNeeded {...property('address')} />
              <WordsEntry label={texts.openingHours} {...property('openingHours')} />
              <TextEntry label={texts.telephone} {...property('telephone')} />
            </>
          )
        }}
      </ListEditor>
      <ListEditor
        label={texts.questions}
        value={guide.questions ?? []}
        place={of('questions').place}
        addLabel={texts.addQuestion}
        create={() => ({ question: texts.question, answer: texts.answer })}
        onChange={next => set('questions')(orNothing(next))}
      >
        {(each, change) => {
          const property = elementProperties(each, change)
          return (
            <>
              <WordsEntry label={texts.question} isNeeded {...property('question')} />
              <WordsEntry label={texts.answer} lines={2} isNeeded {...property('answer')} />
            </>
          )
        }}
      </ListEditor>
    </Panel>
  )
}

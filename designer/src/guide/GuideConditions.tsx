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
import { SpecialProcedures } from './SpecialProcedures.tsx'
import { orNothing } from './or-nothing.ts'

type Law = NonNullable<GuideDefinition['legalBasis']>[number]

/** When one may apply, by which law, and how it goes. */
export function GuideConditions({ guide }: { readonly guide: GuideDefinition }) {
  const texts = useTexts(guideTexts)
  const set = useSet(partKey('guide'))
  const of = useProperties(partKey('guide'), guide)
  return (
    <Panel title={texts.conditionsPart}>
      <WordsEntry label={texts.conditions} lines={4} {...of('conditions')} />
      <WordsEntry label={texts.procedure} lines={3} {...of('procedure')} />
      <ListEditor<Law>
        label={texts.legalBasis}
        value={guide.legalBasis ?? []}
        place={of('legalBasis').place}
        addLabel={texts.addLaw}
        create={() => ({ title: texts.newLaw })}
        onChange={next => set('legalBasis')(orNothing(next))}
      >
        {(law, change) => {
          const property = elementProperties(law, change)
          return (
            <div className="yd-columns">
              <TextEntry
                label={texts.law}
                value={law.title}
                onChange={title => change({ ...law, title: title ?? '' })}
              />
              <TextEntry label={texts.documentNumber} {...property('documentNumber')} />
              <TextEntry label={texts.article} {...property('article')} />
              <TextEntry label={texts.content} {...property('content')} />
            </div>
          )
        }}
      </ListEditor>
      <SpecialProcedures
        value={guide.specialProcedures ?? []}
        onChange={next => set('specialProcedures')(orNothing(next))}
      />
    </Panel>
  )
}

import type { GuideDefinition, LocalizedText } from '@yibiao/schemas'
import { choicesOf } from '../controls/choices-of.ts'
import { ChoiceEntry, IntegerEntry, SeveralEntry, TextEntry, WordsEntry } from '../controls/entries.tsx'
import { Panel } from '../controls/Panel.tsx'
import { partKey } from '../document/records.ts'
import { partOf } from '../document/to-definition.ts'
import { useProperties } from '../inspector/use-properties.ts'
import { codeTexts } from '../texts/codes.ts'
import { useRecords } from '../session/use-editor.ts'
import { guideTexts } from '../texts/guide.ts'
import { useTexts } from '../texts/use-texts.ts'

/** Name, kind, reach and codes of the item. */
export function GuideBasics({ guide }: { readonly guide: GuideDefinition }) {
  const texts = useTexts(guideTexts)
  const codes = useTexts(codeTexts)
  const item = partOf<{ name: LocalizedText }>(useRecords(), 'item')
  const ofItem = useProperties(partKey('item'), item)
  const of = useProperties(partKey('guide'), guide)
  return (
    <Panel title={texts.basic}>
      <WordsEntry label={texts.name} isNeeded {...ofItem('name')} />
      <WordsEntry label={texts.summary} help={texts.summaryHelp} lines={2} isNeeded {...of('summary')} />
      <div className="yd-columns">
        <ChoiceEntry
          label={texts.itemType}
          isNeeded
          {...of('itemType')}
          choices={choicesOf(codes.itemType)}
        />
        <ChoiceEntry
          label={texts.caseType}
          isNeeded
          {...of('caseType')}
          choices={choicesOf(texts.caseTypes)}
        />
        <SeveralEntry
          label={texts.serviceObjects}
          isNeeded
          {...of('serviceObjects')}
          choices={choicesOf(codes.serviceObject)}
        />
        <SeveralEntry
          label={texts.exerciseLevels}
          {...of('exerciseLevels')}
          choices={choicesOf(codes.exerciseLevel)}
        />
        <SeveralEntry
          label={texts.handlingForms}
          {...of('handlingForms')}
          choices={choicesOf(codes.handlingForm)}
        />
        <ChoiceEntry label={texts.onlineDepth} {...of('onlineDepth')} choices={choicesOf(texts.depths)} />
        <IntegerEntry label={texts.onSiteVisits} least={0} most={99} {...of('onSiteVisits')} />
        <ChoiceEntry label={texts.crossRegion} {...of('crossRegion')} choices={choicesOf(texts.regions)} />
        <TextEntry label={texts.taskCode} isMono {...of('taskCode')} />
        <TextEntry label={texts.catalogCode} isMono {...of('catalogCode')} />
      </div>
      {(guide.onSiteVisits ?? 0) > 0 && <WordsEntry label={texts.onSiteReason} {...of('onSiteReason')} />}
    </Panel>
  )
}

import type { GuideDefinition, LocalizedText } from '@yibiao/schemas'
import { choicesOf } from '../controls/choices-of.ts'
import {
  ChoiceEntry,
  DateEntry,
  IntegerEntry,
  SeveralEntry,
  SwitchEntry,
  TextEntry,
  TextsEntry,
  WordsEntry,
} from '../controls/entries.tsx'
import { Panel } from '../controls/Panel.tsx'
import { partKey } from '../document/records.ts'
import { partOf } from '../document/to-definition.ts'
import { useProperties } from '../inspector/use-properties.ts'
import { codeTexts } from '../texts/codes.ts'
import { useRecords } from '../session/use-editor.ts'
import { guideTexts } from '../texts/guide.ts'
import { useTexts } from '../texts/use-texts.ts'
import { legalPersonTopics, naturalPersonTopics } from './topics.ts'

/** Name, kind, reach and codes of the item. */
export function GuideBasics({ guide }: { readonly guide: GuideDefinition }) {
  const texts = useTexts(guideTexts)
  const codes = useTexts(codeTexts)
  const item = partOf<{ name: LocalizedText }>(useRecords(), 'item')
  const ofItem = useProperties(partKey('item'), item)
  const of = useProperties(partKey('guide'), guide)
  const servesPersons = guide.serviceObjects.includes(naturalPerson)
  const servesOrganisations = guide.serviceObjects.some(object => object !== naturalPerson)
  return (
    <Panel title={texts.basic}>
      <WordsEntry label={texts.name} isNeeded {...ofItem('name')} />
      <WordsEntry label={texts.summary} help={texts.summaryHelp} lines={2} isNeeded {...of('summary')} />
      <TextsEntry label={texts.keywords} help={texts.keywordsHelp} {...of('keywords')} />
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
        {(servesPersons || guide.naturalPersonTopics) && (
          <TextsEntry
            label={texts.naturalPersonTopics}
            usual={naturalPersonTopics}
            {...of('naturalPersonTopics')}
          />
        )}
        {(servesOrganisations || guide.legalPersonTopics) && (
          <TextsEntry
            label={texts.legalPersonTopics}
            usual={legalPersonTopics}
            {...of('legalPersonTopics')}
          />
        )}
        <TextEntry label={texts.taskCode} isMono {...of('taskCode')} />
        <TextEntry label={texts.catalogCode} isMono {...of('catalogCode')} />
        <DateEntry label={texts.plannedEffectiveOn} {...of('plannedEffectiveOn')} />
        <PublishesDecisions guide={guide} />
      </div>
      <SwitchEntry label={texts.publicSafety} {...of('publicSafety')} />
      <ChoiceEntry
        label={texts.promiseExclusion}
        help={texts.promiseExclusionHelp}
        placeholder={texts.promiseAllowed}
        {...of('promiseExclusion')}
        choices={choicesOf(texts.promiseExclusions)}
      />
      {(guide.onSiteVisits ?? 0) > 0 && <WordsEntry label={texts.onSiteReason} {...of('onSiteReason')} />}
    </Panel>
  )
}

/** 办理结果公开: said here, or by the kind of item. */
function PublishesDecisions({ guide }: { readonly guide: GuideDefinition }) {
  const texts = useTexts(guideTexts)
  const { value, onChange, ...entry } = useProperties(partKey('guide'), guide)('publishesDecisions')
  const isByLaw = guide.itemType === administrativeLicence
  return (
    <ChoiceEntry
      {...entry}
      label={texts.publishesDecisions}
      help={texts.publishesDecisionsHelp}
      placeholder={isByLaw ? texts.publishedByType : texts.notPublishedByType}
      choices={[
        { value: 'yes', label: texts.published },
        { value: 'no', label: texts.notPublished },
      ]}
      value={value === undefined ? undefined : value ? 'yes' : 'no'}
      onChange={next => onChange(next === undefined ? undefined : next === 'yes')}
    />
  )
}

/** 行政许可 in the code table of item types. */
const administrativeLicence = '01'
/** 自然人 in the code table of service objects. */
const naturalPerson = '1'

import type { GuideDefinition, LocalizedText } from '@yibiao/schemas'
import {
  ChoiceEntry,
  IntegerEntry,
  SeveralEntry,
  SwitchEntry,
  TextEntry,
  WordsEntry,
  type Choice,
} from '../controls/entries.tsx'
import { ListEditor } from '../controls/ListEditor.tsx'
import { Panel } from '../controls/Panel.tsx'
import { partKey } from '../document/records.ts'
import { partOf } from '../document/to-definition.ts'
import { useSet } from '../inspector/use-set.ts'
import { useRecords } from '../session/use-editor.ts'
import { codeTexts } from '../texts/codes.ts'
import { guideTexts } from '../texts/guide.ts'
import { useTexts } from '../texts/use-texts.ts'
import { SpecialProcedures } from './SpecialProcedures.tsx'

/** 办事指南: what is published about the item. */
export function GuidePage() {
  const texts = useTexts(guideTexts)
  const codes = useTexts(codeTexts)
  const records = useRecords()
  const guide = partOf<GuideDefinition>(records, 'guide')
  const item = partOf<{ name: LocalizedText }>(records, 'item')
  const set = useSet(partKey('guide'))
  const setItem = useSet(partKey('item'))
  return (
    <main className="yd-sheet" aria-label={texts.guide}>
      <h2>{texts.guide}</h2>
      <Panel title={texts.basic}>
        <WordsEntry label={texts.name} isNeeded value={item.name} onChange={setItem('name')} />
        <WordsEntry
          label={texts.summary}
          help={texts.summaryHelp}
          lines={2}
          isNeeded
          value={guide.summary}
          onChange={set('summary')}
        />
        <div className="yd-columns">
          <ChoiceEntry
            label={texts.itemType}
            isNeeded
            value={guide.itemType}
            choices={choicesOf(codes.itemType)}
            onChange={set('itemType')}
          />
          <ChoiceEntry
            label={texts.caseType}
            isNeeded
            value={guide.caseType}
            choices={choicesOf(texts.caseTypes)}
            onChange={set('caseType')}
          />
          <SeveralEntry
            label={texts.serviceObjects}
            isNeeded
            value={guide.serviceObjects}
            choices={choicesOf(codes.serviceObject)}
            onChange={set('serviceObjects')}
          />
          <SeveralEntry
            label={texts.exerciseLevels}
            value={guide.exerciseLevels}
            choices={choicesOf(codes.exerciseLevel)}
            onChange={set('exerciseLevels')}
          />
          <SeveralEntry
            label={texts.handlingForms}
            value={guide.handlingForms}
            choices={choicesOf(codes.handlingForm)}
            onChange={set('handlingForms')}
          />
          <ChoiceEntry
            label={texts.onlineDepth}
            value={guide.onlineDepth}
            choices={choicesOf(texts.depths)}
            onChange={set('onlineDepth')}
          />
          <IntegerEntry
            label={texts.onSiteVisits}
            least={0}
            most={99}
            value={guide.onSiteVisits}
            onChange={set('onSiteVisits')}
          />
          <ChoiceEntry
            label={texts.crossRegion}
            value={guide.crossRegion}
            choices={choicesOf(texts.regions)}
            onChange={set('crossRegion')}
          />
          <TextEntry label={texts.taskCode} isMono value={guide.taskCode} onChange={set('taskCode')} />
          <TextEntry
            label={texts.catalogCode}
            isMono
            value={guide.catalogCode}
            onChange={set('catalogCode')}
          />
        </div>
        {(guide.onSiteVisits ?? 0) > 0 && (
          <WordsEntry label={texts.onSiteReason} value={guide.onSiteReason} onChange={set('onSiteReason')} />
        )}
      </Panel>
      <Panel title={texts.conditionsPart}>
        <WordsEntry
          label={texts.conditions}
          lines={4}
          value={guide.conditions}
          onChange={set('conditions')}
        />
        <WordsEntry label={texts.procedure} lines={3} value={guide.procedure} onChange={set('procedure')} />
        <ListEditor<Law>
          label={texts.legalBasis}
          value={guide.legalBasis ?? []}
          addLabel={texts.addLaw}
          create={() => ({ title: texts.newLaw })}
          onChange={next => set('legalBasis')(orNothing(next))}
        >
          {(law, change) => (
            <div className="yd-columns">
              <TextEntry
                label={texts.law}
                value={law.title}
                onChange={title => change({ ...law, title: title ?? '' })}
              />
              <TextEntry
                label={texts.documentNumber}
                value={law.documentNumber}
                onChange={next => change(withProperty(law, 'documentNumber', next))}
              />
              <TextEntry
                label={texts.article}
                value={law.article}
                onChange={next => change(withProperty(law, 'article', next))}
              />
              <TextEntry
                label={texts.content}
                value={law.content}
                onChange={next => change(withProperty(law, 'content', next))}
              />
            </div>
          )}
        </ListEditor>
        <SpecialProcedures
          value={guide.specialProcedures ?? []}
          onChange={next => set('specialProcedures')(orNothing(next))}
        />
      </Panel>
      <Panel title={texts.resultsPart}>
        <ListEditor
          label={texts.results}
          value={guide.results ?? []}
          addLabel={texts.addResult}
          create={() => ({ name: texts.newResult, resultType: 'document' as const })}
          onChange={next => set('results')(orNothing(next))}
        >
          {(result, change) => (
            <div className="yd-columns">
              <WordsEntry
                label={texts.resultName}
                isNeeded
                value={result.name}
                onChange={next => next !== undefined && change({ ...result, name: next })}
              />
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
              <WordsEntry
                label={texts.validity}
                value={result.validity}
                onChange={next => change(withProperty(result, 'validity', next))}
              />
            </div>
          )}
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
            addLabel={texts.addCharge}
            create={() => ({
              name: texts.newCharge,
              standard: texts.chargeStandard,
              basis: texts.chargeBasis,
            })}
            onChange={next => set('charges')(orNothing(next))}
          >
            {(charge, change) => (
              <div className="yd-columns">
                <WordsEntry
                  label={texts.newCharge}
                  isNeeded
                  value={charge.name}
                  onChange={next => next !== undefined && change({ ...charge, name: next })}
                />
                <WordsEntry
                  label={texts.chargeStandard}
                  isNeeded
                  value={charge.standard}
                  onChange={next => next !== undefined && change({ ...charge, standard: next })}
                />
                <WordsEntry
                  label={texts.chargeBasis}
                  isNeeded
                  value={charge.basis}
                  onChange={next => next !== undefined && change({ ...charge, basis: next })}
                />
              </div>
            )}
          </ListEditor>
        )}
        <SwitchEntry
          label={texts.deliversByPost}
          value={guide.deliversByPost}
          onChange={set('deliversByPost')}
        />
        <SwitchEntry
          label={texts.takesAppointments}
          value={guide.takesAppointments}
          onChange={set('takesAppointments')}
        />
      </Panel>
      <Panel title={texts.contactPart}>
        <div className="yd-columns">
          <TextEntry
            label={texts.consultation}
            help={texts.telephoneHelp}
            value={guide.consultationTelephone}
            onChange={set('consultationTelephone')}
          />
          <TextEntry
            label={texts.supervision}
            help={texts.telephoneHelp}
            value={guide.supervisionTelephone}
            onChange={set('supervisionTelephone')}
          />
        </div>
        <ListEditor
          label={texts.addresses}
          value={guide.addresses ?? []}
          addLabel={texts.addAddress}
          create={() => ({ address: texts.newAddress })}
          onChange={next => set('addresses')(orNothing(next))}
        >
          {(place, change) => (
            <>
              <WordsEntry
                label={texts.newAddress}
                isNeeded
                value={place.address}
                onChange={next => next !== undefined && change({ ...place, address: next })}
              />
              <WordsEntry
                label={texts.openingHours}
                value={place.openingHours}
                onChange={next => change(withProperty(place, 'openingHours', next))}
              />
              <TextEntry
                label={texts.telephone}
                value={place.telephone}
                onChange={next => change(withProperty(place, 'telephone', next))}
              />
            </>
          )}
        </ListEditor>
        <ListEditor
          label={texts.questions}
          value={guide.questions ?? []}
          addLabel={texts.addQuestion}
          create={() => ({ question: texts.question, answer: texts.answer })}
          onChange={next => set('questions')(orNothing(next))}
        >
          {(each, change) => (
            <>
              <WordsEntry
                label={texts.question}
                isNeeded
                value={each.question}
                onChange={next => next !== undefined && change({ ...each, question: next })}
              />
              <WordsEntry
                label={texts.answer}
                lines={2}
                isNeeded
                value={each.answer}
                onChange={next => next !== undefined && change({ ...each, answer: next })}
              />
            </>
          )}
        </ListEditor>
      </Panel>
    </main>
  )
}

type Law = NonNullable<GuideDefinition['legalBasis']>[number]

function choicesOf(names: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }))
}

/** An empty list is left out of the guide. */
function orNothing<Element>(list: readonly Element[]): readonly Element[] | undefined {
  return list.length === 0 ? undefined : list
}

function withProperty<Value extends object, Name extends keyof Value>(
  value: Value,
  name: Name,
  next: Value[Name] | undefined,
): Value {
  const copy = { ...value }
  if (next === undefined) delete copy[name]
  else copy[name] = next
  return copy
}

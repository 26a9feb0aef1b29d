import { Empty, Input, Select } from 'antd'
import { useState } from 'react'
import { Entry } from '../controls/Entry.tsx'
import { recordName } from '../document/record-name.ts'
import { ancestorsOf, subtreeOf } from '../document/read-record.ts'
import { listKey, type RecordKey, type Records } from '../document/records.ts'
import { useRecords } from '../session/use-editor.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { rulesTexts } from '../texts/rules.ts'
import { shellTexts } from '../texts/shell.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { dependenciesOf } from './dependencies.ts'
import { DependencyView } from './DependencyView.tsx'
import type { ItemRule } from './item-rule.ts'
import { listRules } from './list-rules.ts'
import { RuleLine } from './RuleLine.tsx'
import { RuleWarnings } from './RuleWarnings.tsx'
import { sentenceParts } from './sentence-of-rule.ts'

/** Every rule of the item as a sentence: found by words or by the field it is about, edited where it stands. */
export function RulesPage({ itemId }: { readonly itemId: string }) {
  const texts = useTexts(rulesTexts)
  const parts = useTexts(shellTexts).parts
  const words = { subjects: useTexts(conditionTexts), locale: useLocale().locale }
  const records = useRecords()
  const [search, setSearch] = useState('')
  const [field, setField] = useState<RecordKey>()
  const rules = listRules(records)
  const dependencies = dependenciesOf(rules)
  // What was chosen can have been deleted since.
  const middle = field !== undefined && records.has(field) ? field : undefined
  const told = rules.map(rule => ({
    rule,
    sentence: texts.sentences[rule.kind](sentenceParts(records, rule, words)),
  }))
  const shown = told.filter(
    ({ rule, sentence }) =>
      (middle === undefined || isAbout(rule, middle)) &&
      (sentence.includes(search) || rule.place.text.includes(search)),
  )
  const fields = subtreeOf(records, listKey('pages')).filter(record => record.kind === 'field')
  const others = new Set(
    dependencies
      .flatMap(({ from, to }) => [from, to])
      .filter(key => !key.startsWith('field:') && records.has(key)),
  )
  const groups = Map.groupBy(shown, ({ rule }) => rule.part)
  return (
    <main className="yd-sheet" aria-label={texts.rules}>
      <h2>{texts.rules}</h2>
      <p className="yd-lead">{texts.lead}</p>
      <RuleWarnings itemId={itemId} />
      <div className="yd-rules__filters">
        <Entry label={texts.search}>
          {control => (
            <Input {...control} allowClear value={search} onChange={event => setSearch(event.target.value)} />
          )}
        </Entry>
        <Entry label={texts.byField}>
          {control => (
            <Select
              {...control}
              className="yd-wide"
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={texts.byFieldHint}
              value={middle ?? null}
              options={[...fields.map(({ key }) => key), ...others].map(key => ({
                value: key,
                label: labelOf(records, key),
              }))}
              onChange={next => setField(next ?? undefined)}
            />
          )}
        </Entry>
        <output>{texts.count(shown.length, told.length)}</output>
      </div>
      {middle === undefined ? (
        told.length > 0 && <p className="yd-depends__hint">{texts.pickField}</p>
      ) : (
        <DependencyView middle={middle} dependencies={dependencies} choose={setField} />
      )}
      {shown.length === 0 && <Empty description={told.length === 0 ? texts.none : texts.noneFound} />}
      {[...groups].map(([part, ofPart]) => (
        <section key={part} aria-label={parts[part]}>
          <h3 className="yd-rules__group">{parts[part]}</h3>
          <ul>
            {ofPart.map(({ rule, sentence }) => (
              <RuleLine
                key={`${rule.record.key} ${rule.place.path.join('/')}`}
                rule={rule}
                sentence={sentence}
                itemId={itemId}
                showField={setField}
              />
            ))}
          </ul>
        </section>
      ))}
    </main>
  )
}

/** Fields of one name are told apart by what holds them. */
function labelOf(records: Records, key: RecordKey): string {
  const [holder] = ancestorsOf(records, key)
  const around = holder?.kind === 'field' ? `${recordName(records, holder.key)} / ` : ''
  return `${around}${recordName(records, key)}`
}

function isAbout({ record, names }: ItemRule, field: RecordKey): boolean {
  const isOfMapping = record.kind === 'mapping' && `field:${record.value.field}` === field
  return record.key === field || isOfMapping || names.some(name => name.record === field)
}

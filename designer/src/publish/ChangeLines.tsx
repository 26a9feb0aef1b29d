import type { ItemDefinition } from '@yibiao/schemas'
import { Empty } from 'antd'
import { useMemo } from 'react'
import { toRecords } from '../document/to-records.ts'
import type { Records } from '../document/records.ts'
import { sentenceParts } from '../rules/sentence-of-rule.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { changesTexts } from '../texts/changes.ts'
import { publishTexts } from '../texts/publish.ts'
import { rulesTexts } from '../texts/rules.ts'
import { usePropertyWords } from '../texts/use-property-words.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { changedParts } from './changed-part.ts'
import { describeChanges, type ItemChange } from './describe-changes.ts'

/** What changed from one state of the item to another, in sentences, by part. */
export function ChangeLines({ before, after }: ChangeLinesProps) {
  const texts = useTexts(changesTexts)
  const parts = useTexts(publishTexts).parts
  const states = useMemo(() => ({ before: toRecords(before), after: toRecords(after) }), [before, after])
  const changes = useMemo(() => describeChanges(states.before, states.after, texts.columns), [states, texts])
  const say = useSentences(states)
  if (changes.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={texts.none} />
  const byPart = Map.groupBy(changes, change => change.part)
  return (
    <div className="yd-changes">
      <p>{texts.count(changes.length)}</p>
      {changedParts.map(part => {
        const own = byPart.get(part)
        if (!own) return null
        return (
          <section key={part} aria-label={parts.get(part)}>
            <h4>{parts.get(part)}</h4>
            <ul>
              {own.map(change => {
                const sentence = say(change)
                return (
                  <li
                    key={`${change.kind} ${change.record} ${sentence}`}
                    className={`yd-change yd-change--${toneOf(change)}`}
                  >
                    {sentence}
                  </li>
                )
              })}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

interface ChangeLinesProps {
  readonly before: ItemDefinition
  readonly after: ItemDefinition
}

function toneOf({ kind }: ItemChange): 'added' | 'removed' | 'changed' {
  if (kind === 'added' || kind.endsWith('Added')) return 'added'
  return kind === 'removed' || kind.endsWith('Removed') ? 'removed' : 'changed'
}

function useSentences(states: { readonly before: Records; readonly after: Records }) {
  const texts = useTexts(changesTexts)
  const rules = useTexts(rulesTexts)
  const wordOf = usePropertyWords()
  const words = { subjects: useTexts(conditionTexts), locale: useLocale().locale }
  return (change: ItemChange): string => {
    switch (change.kind) {
      case 'added':
      case 'removed':
        return texts[change.kind](texts.whats[change.what], change.name)
      case 'moved':
        return texts.moved(change.name, change.target)
      case 'reordered':
        return texts.reordered(change.name)
      case 'changed': {
        const property = change.property === 'content' ? '' : (wordOf(change.property) ?? change.property)
        return texts.changed(change.name, property, texts.value(change.before), texts.value(change.after))
      }
      case 'entryAdded':
      case 'entryRemoved':
        return texts[change.kind](texts.entries[change.what], change.name)
      case 'rowAdded':
      case 'rowRemoved':
        return texts[change.kind](change.table, change.row)
      case 'columnAdded':
      case 'columnRemoved':
        return texts[change.kind](change.table, change.column)
      case 'rowsReordered':
        return texts.rowsReordered(change.table)
      case 'cellChanged':
        return texts.cellChanged(change)
      case 'entryChanged': {
        const { name, before, after } = change
        const property =
          texts.entryProperties.get(change.property) ?? wordOf(change.property) ?? change.property
        return texts.changed(name, property, texts.value(before), texts.value(after))
      }
      case 'ruleAdded':
      case 'ruleRemoved':
      case 'ruleChanged': {
        const records = change.kind === 'ruleRemoved' ? states.before : states.after
        const sentence = rules.sentences[change.rule.kind](sentenceParts(records, change.rule, words))
        return texts[change.kind](sentence)
      }
    }
  }
}

// A group of a tree or of tools is no set of form fields, so it is no fieldset.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import type { Conversion, PrefillMapping } from '@yibiao/schemas'
import { Button } from 'antd'
import { ExpressionEntry } from '../conditions/ExpressionEntry.tsx'
import { ChoiceEntry, SeveralEntry, type Choice } from '../controls/entries.tsx'
import { Icon } from '../controls/Icon.tsx'
import { plainText } from '../document/record-name.ts'
import { optionChoices } from '../document/option-choices.ts'
import { readRecord, recordsOfKind } from '../document/read-record.ts'
import type { RecordKey } from '../document/records.ts'
import { useSet } from '../inspector/use-set.ts'
import { useEditor, useRecord, useRecords } from '../session/use-editor.ts'
import { prefillTexts } from '../texts/prefill.ts'
import { useTexts } from '../texts/use-texts.ts'
import { CodesEntry } from './CodesEntry.tsx'

const modes = ['locked', 'editable', 'suggested', 'verify'] as const
const conflicts = ['keepTyped', 'takeSource', 'ask'] as const
const moments = ['submit', 'accept', 'decide'] as const
const conversions = ['codes', 'date', 'tenThousandYuan', 'address'] as const

/** How one source fills one field. */
export function MappingForm({ record: key }: { readonly record: RecordKey }) {
  const editor = useEditor()
  const records = useRecords()
  const texts = useTexts(prefillTexts)
  const mapping = useRecord(key, 'mapping')
  const set = useSet(key)
  if (!mapping) return null
  const { value } = mapping
  const field = readRecord(records, `field:${value.field}`, 'field')?.value
  const options = field && 'options' in field ? optionChoices(field) : []
  const sources = recordsOfKind(records, 'source').map(({ value: source }) => ({
    value: source.key,
    label: plainText(source.name),
  }))
  return (
    <div className="yd-mapping" role="group" aria-label={texts.mapping}>
      <ChoiceEntry
        label={texts.source}
        isNeeded
        value={value.source}
        choices={sources}
        onChange={set('source')}
      />
      <ExpressionEntry
        label={texts.value}
        place={`${key} value`}
        help={texts.valueHelp}
        owner={key}
        value={value.value}
        onChange={next => next !== undefined && set('value')(next)}
      />
      <ChoiceEntry
        label={texts.mode}
        isNeeded
        value={value.mode}
        choices={modes.map(mode => ({ value: mode, label: texts.modes[mode] }))}
        onChange={set('mode')}
      />
      <ChoiceEntry
        label={texts.conversion}
        value={value.conversion?.type}
        choices={conversions.map(each => ({ value: each, label: texts.conversions[each] }))}
        onChange={next => set('conversion')(startConversion(next, options))}
      />
      {value.conversion?.type === 'codes' && (
        <CodesEntry
          value={value.conversion.codes}
          options={options}
          onChange={codes => set('conversion')({ type: 'codes', codes })}
        />
      )}
      {value.mode !== 'locked' && (
        <ChoiceEntry
          label={texts.onConflict}
          value={value.onConflict}
          choices={conflicts.map(each => ({ value: each, label: texts.conflicts[each] }))}
          onChange={set('onConflict')}
        />
      )}
      <SeveralEntry
        label={texts.recheckAt}
        value={value.recheckAt}
        choices={moments.map(each => ({ value: each, label: texts.moments[each] }))}
        onChange={set('recheckAt')}
      />
      <Button
        size="small"
        type="text"
        danger
        icon={<Icon name="trash" size={15} />}
        onClick={() => editor.dispatch('deleteRecords', { records: [key] })}
      >
        {texts.deleteMapping}
      </Button>
    </div>
  )
}

/** A conversion to begin with; words of the source are first taken to be the names of the options. */
function startConversion(type: string | undefined, options: readonly Choice[]): Conversion | undefined {
  const known = conversions.find(each => each === type)
  if (known !== 'codes') return known && { type: known }
  return { type: known, codes: Object.fromEntries(options.map(({ value, label }) => [label, value])) }
}

export type MappingMode = PrefillMapping['mode']

import type { LocalizedText } from '@yibiao/schemas'
import { ExpressionEntry } from '../conditions/ExpressionEntry.tsx'
import {
  ChoiceEntry,
  DecimalEntry,
  IntegerEntry,
  SeveralEntry,
  SwitchEntry,
  TextEntry,
  WordsEntry,
  type Choice,
} from '../controls/entries.tsx'
import { plainText } from '../document/record-name.ts'
import { childrenOf } from '../document/read-record.ts'
import { partOf } from '../document/to-definition.ts'
import type { RecordKey } from '../document/records.ts'
import type { Setting } from '../fields/field-design.ts'
import { useRecords } from '../session/use-editor.ts'
import { fieldTexts } from '../texts/fields.ts'
import { useTexts } from '../texts/use-texts.ts'
import { OptionsEntry } from './OptionsEntry.tsx'
import { PartsEntry } from './PartsEntry.tsx'

/** One entry of the inspector for a property of a field type. */
export function SettingEntry({ record, setting, value, onChange }: SettingEntryProps) {
  const words = useTexts(fieldTexts)
  const records = useRecords()
  const label = words.settings.get(setting.property) ?? setting.property
  const choices = (values: readonly string[]): Choice[] =>
    values.map(each => ({ value: each, label: words.values.get(each) ?? each }))
  const columns = childrenOf(records, record).flatMap(child =>
    child.kind === 'field'
      ? [{ value: child.value.key, label: plainText(child.value.label) || child.value.key }]
      : [],
  )
  switch (setting.control) {
    case 'integer':
      return (
        <IntegerEntry
          label={label}
          value={asNumber(value)}
          least={setting.least}
          most={setting.most}
          onChange={onChange}
        />
      )
    case 'decimal':
      return <DecimalEntry label={label} value={asText(value)} onChange={onChange} />
    case 'text':
    case 'date':
      return <TextEntry label={label} isMono value={asText(value)} onChange={onChange} />
    case 'words':
      return <WordsEntry label={label} value={asWords(value)} onChange={onChange} />
    case 'longWords':
      return <WordsEntry label={label} lines={4} isNeeded value={asWords(value)} onChange={onChange} />
    case 'switch':
      return <SwitchEntry label={label} value={value === true} onChange={onChange} />
    case 'expression':
      return <ExpressionEntry label={label} owner={record} value={asText(value)} onChange={onChange} />
    case 'choice':
      return (
        <ChoiceEntry
          label={label}
          value={asText(value)}
          choices={choices(setting.values)}
          isNeeded={setting.isNeeded}
          onChange={onChange}
        />
      )
    case 'several':
      return (
        <SeveralEntry
          label={label}
          value={asTexts(value)}
          choices={choices(setting.values)}
          isNeeded={setting.isNeeded}
          onChange={onChange}
        />
      )
    case 'parts':
      return <PartsEntry label={label} value={value} choices={choices(setting.values)} onChange={onChange} />
    case 'options':
      return <OptionsEntry record={record} />
    case 'codeTable': {
      const tables =
        partOf<readonly { key: string; name: LocalizedText }[] | undefined>(records, 'codeTables') ?? []
      const known = tables.map(table => ({ value: table.key, label: plainText(table.name) }))
      return known.length > 0 ? (
        <ChoiceEntry label={label} value={asText(value)} choices={known} isNeeded onChange={onChange} />
      ) : (
        <TextEntry
          label={label}
          isMono
          value={asText(value)}
          onChange={next => next !== undefined && onChange(next)}
        />
      )
    }
    case 'columns':
      return <SeveralEntry label={label} value={asTexts(value)} choices={columns} onChange={onChange} />
    case 'uniqueColumns':
      return (
        <SeveralEntry
          label={label}
          value={Array.isArray(value) ? asTexts(value[0]) : undefined}
          choices={columns}
          onChange={next => onChange(next && [next])}
        />
      )
  }
}

interface SettingEntryProps {
  readonly record: RecordKey
  readonly setting: Setting
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}

function asTexts(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter(each => typeof each === 'string') : undefined
}

function asWords(value: unknown): LocalizedText | undefined {
  if (typeof value === 'string') return value
  if (
    typeof value !== 'object' ||
    value === null ||
    !('zh-CN' in value) ||
    typeof value['zh-CN'] !== 'string'
  )
    return undefined
  const english = 'en' in value && typeof value.en === 'string' ? { en: value.en } : {}
  return { 'zh-CN': value['zh-CN'], ...english }
}

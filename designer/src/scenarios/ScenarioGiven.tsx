import type { MockedSource, ScenarioGiven as Given } from '@yibiao/schemas'
import { Input } from 'antd'
import { useState } from 'react'
import { choicesOf } from '../controls/choices-of.ts'
import { ChoiceEntry, TextEntry } from '../controls/entries.tsx'
import { Entry } from '../controls/Entry.tsx'
import { situationsOf } from '../document/item-names.ts'
import type { PropertyPath } from '../document/property-path.ts'
import { plainText } from '../document/record-name.ts'
import { childrenOf } from '../document/read-record.ts'
import { listKey } from '../document/records.ts'
import { toInstant } from '../publish/StartEntry.tsx'
import { useRecords } from '../session/use-editor.ts'
import { fieldTexts } from '../texts/fields.ts'
import { scenarioTexts } from '../texts/scenarios.ts'
import { useTexts } from '../texts/use-texts.ts'

const documentTypes = ['111', '414', '511', '516', '553', 'HMT']

/** Who applies when, in which situation, and what each source says. */
export function ScenarioGiven({ given, set }: ScenarioGivenProps) {
  const texts = useTexts(scenarioTexts)
  const { values } = useTexts(fieldTexts)
  const records = useRecords()
  const { applicant } = given
  const { organisation } = applicant
  const sources = childrenOf(records, listKey('sources')).flatMap(record =>
    record.kind === 'source' ? [record.value] : [],
  )
  const { questions } = situationsOf(records)
  const setOrganisation = (next: { name: string; creditCode: string }) =>
    set('applicant', 'organisation')(next.name === '' && next.creditCode === '' ? undefined : next)
  return (
    <>
      <div className="yd-columns">
        <TextEntry
          label={texts.personName}
          value={applicant.name}
          onChange={name => set('applicant', 'name')(name ?? '')}
        />
        <ChoiceEntry
          label={texts.documentType}
          isNeeded
          value={applicant.documentType}
          choices={documentTypes.map(value => ({ value, label: values.get(value) ?? value }))}
          onChange={set('applicant', 'documentType')}
        />
        <TextEntry
          label={texts.documentNumber}
          value={applicant.documentNumber}
          onChange={number => set('applicant', 'documentNumber')(number ?? '')}
        />
        <TextEntry
          label={texts.organisation}
          help={texts.organisationHelp}
          value={organisation?.name}
          onChange={name => setOrganisation({ name: name ?? '', creditCode: organisation?.creditCode ?? '' })}
        />
        {organisation && (
          <TextEntry
            label={texts.creditCode}
            isMono
            value={organisation.creditCode}
            onChange={code => setOrganisation({ ...organisation, creditCode: code ?? '' })}
          />
        )}
        <Entry label={texts.now} help={texts.nowHelp}>
          {control => (
            <Input
              {...control}
              type="datetime-local"
              value={toLocal(given.now)}
              onChange={event => {
                const instant = toInstant(event.target.value)
                if (instant !== undefined) set('now')(instant)
              }}
            />
          )}
        </Entry>
        {questions.map(({ key, title, answers }) => (
          <ChoiceEntry
            key={key}
            label={plainText(title)}
            value={given.situation?.[key]}
            choices={answers.map(({ value, label }) => ({ value, label: plainText(label) }))}
            onChange={set('situation', key)}
          />
        ))}
        {sources.map(({ key, name }) => {
          const mocked = given.sources?.[key]
          return (
            <ChoiceEntry
              key={key}
              label={texts.source(plainText(name))}
              isNeeded
              value={mocked?.type ?? 'none'}
              choices={choicesOf(texts.sourceModes)}
              onChange={mode => set('sources', key)(mockedAs(mode, mocked))}
            />
          )
        })}
      </div>
      {sources.map(({ key, name }) => {
        const mocked = given.sources?.[key]
        return (
          mocked?.type === 'data' && (
            <ResponseEntry
              key={key}
              label={texts.response(plainText(name))}
              value={mocked.response}
              onChange={set('sources', key, 'response')}
            />
          )
        )
      })}
    </>
  )
}

interface ScenarioGivenProps {
  readonly given: Given
  readonly set: (...path: PropertyPath) => (value: unknown) => void
}

function mockedAs(mode: string | undefined, before: MockedSource | undefined): MockedSource | undefined {
  switch (mode) {
    case 'data':
      return before?.type === 'data' ? before : { type: 'data', response: {} }
    case 'noData':
    case 'down':
    case 'slow':
      return { type: mode }
    default:
      return undefined
  }
}

/** What a source answers, as JSON; kept when it is one. */
function ResponseEntry({ label, value, onChange }: ResponseEntryProps) {
  const texts = useTexts(scenarioTexts)
  const said = JSON.stringify(value, null, 2)
  const [typed, setTyped] = useState<string>()
  const isWrong = typed !== undefined && parse(typed) === undefined
  return (
    <Entry label={label} help={texts.responseHelp} problem={isWrong ? texts.responseWrong : undefined}>
      {control => (
        <Input.TextArea
          {...control}
          className="yd-mono"
          autoSize={{ minRows: 3, maxRows: 14 }}
          value={typed ?? said}
          onChange={event => setTyped(event.target.value)}
          onBlur={() => {
            const parsed = typed === undefined ? undefined : parse(typed)
            if (!parsed) return
            setTyped(undefined)
            if (JSON.stringify(parsed.value) !== JSON.stringify(value)) onChange(parsed.value)
          }}
        />
      )}
    </Entry>
  )
}

interface ResponseEntryProps {
  readonly label: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

/** An instant as the browser's entry of date and time has it, in China. */
export function toLocal(instant: string): string {
  const at = new Date(instant)
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  })
  return Number.isNaN(at.getTime()) ? '' : shown.format(at).replace(' ', 'T')
}

import type { Connector } from '@yibiao/schemas'
import { ExpressionEntry } from '../conditions/ExpressionEntry.tsx'
import { ChoiceEntry, IntegerEntry, SwitchEntry, TextEntry, WordsEntry } from '../controls/entries.tsx'
import { Panel } from '../controls/Panel.tsx'
import { useLoaded } from '../api/use-loaded.ts'
import { designApi } from '../api/design-api.ts'
import { plainText } from '../document/record-name.ts'
import type { RecordKey, SourceRecord } from '../document/records.ts'
import { KeyEntry } from '../inspector/KeyEntry.tsx'
import { useProperties } from '../inspector/use-properties.ts'
import { useSet } from '../inspector/use-set.ts'
import { useRecord } from '../session/use-editor.ts'
import { prefillTexts } from '../texts/prefill.ts'
import { useTexts } from '../texts/use-texts.ts'

const types = [
  'account',
  'licences',
  'earlierAnswers',
  'earlierCases',
  'registry',
  'promiseRecord',
  'http',
] as const

/** One source: where it reads from, when, and what happens when it fails. */
export function SourceForm({ record: key }: { readonly record: RecordKey }) {
  const source = useRecord(key, 'source')
  if (!source) return null
  return <SourceEntries source={source} />
}

function SourceEntries({ source: { key, value } }: { readonly source: SourceRecord }) {
  const texts = useTexts(prefillTexts)
  const set = useSet(key)
  const of = useProperties(key, value)
  const changeConnector = (type: Connector['type']) => {
    const connector = startConnector(type)
    // A name nobody has touched follows the type.
    const isUntouched = Object.values(prefillTexts).some(
      ({ connectorNames }) => connectorNames[value.connector.type] === plainText(value.name),
    )
    set()(isUntouched ? { ...value, connector, name: texts.connectorNames[type] } : { ...value, connector })
  }
  return (
    <>
      <h2 className="yd-inspector__title">{plainText(value.name)}</h2>
      <Panel title={texts.source}>
        <div className="yd-columns">
          <WordsEntry label={texts.name} help={texts.nameHelp} isNeeded {...of('name')} />
          <KeyEntry key={value.key} record={key} value={value.key} />
          <ChoiceEntry
            label={texts.connector}
            isNeeded
            value={value.connector.type}
            choices={types.map(type => ({ value: type, label: texts.connectors[type] }))}
            onChange={next => {
              const type = types.find(each => each === next)
              if (type) changeConnector(type)
            }}
          />
          <ConnectorEntries record={key} connector={value.connector} onChange={set('connector')} />
          <ChoiceEntry
            label={texts.when}
            isNeeded
            {...of('when')}
            choices={(['start', 'keyed', 'flow'] as const).map(each => ({
              value: each,
              label: texts.whens[each],
            }))}
          />
          <ChoiceEntry
            label={texts.onFailure}
            isNeeded
            {...of('onFailure')}
            choices={(['typeIn', 'verifyBeforeDecision', 'block'] as const).map(each => ({
              value: each,
              label: texts.failures[each],
            }))}
          />
          <IntegerEntry label={texts.timeout} least={1} most={4} {...of('timeoutSeconds')} />
          <IntegerEntry label={texts.cache} least={0} {...of('cacheMinutes')} />
        </div>
        <WordsEntry label={texts.consent} lines={2} {...of('consent')} />
        {(value.connector.type === 'registry' || value.connector.type === 'http') && (
          <SwitchEntry label={texts.isPublic} {...of('isPublic')} />
        )}
      </Panel>
    </>
  )
}

function startConnector(type: Connector['type']): Connector {
  switch (type) {
    case 'account':
    case 'earlierAnswers':
    case 'promiseRecord':
      return { type }
    case 'licences':
      return { type, licenceType: '营业执照', holder: 'applicant' }
    case 'earlierCases':
      return { type, item: 'item' }
    case 'registry':
      return { type, registry: 'registry', key: 'applicant.documentNumber' }
    case 'http':
      return { type, endpoint: 'endpoint' }
  }
}

function ConnectorEntries({
  record,
  connector,
  onChange,
}: {
  readonly record: RecordKey
  readonly connector: Connector
  readonly onChange: (connector: Connector) => void
}) {
  const texts = useTexts(prefillTexts)
  switch (connector.type) {
    case 'account':
    case 'earlierAnswers':
    case 'promiseRecord':
      return null
    case 'licences':
      return (
        <>
          <TextEntry
            label={texts.licenceType}
            value={connector.licenceType}
            onChange={next => next !== undefined && onChange({ ...connector, licenceType: next })}
          />
          <ChoiceEntry
            label={texts.holder}
            isNeeded
            value={connector.holder}
            choices={(['applicant', 'representative'] as const).map(each => ({
              value: each,
              label: texts.holders[each],
            }))}
            onChange={next =>
              onChange({ ...connector, holder: next === 'representative' ? 'representative' : 'applicant' })
            }
          />
        </>
      )
    case 'earlierCases':
      return (
        <TextEntry
          label={texts.item}
          isMono
          value={connector.item}
          onChange={next => next !== undefined && onChange({ ...connector, item: next })}
        />
      )
    case 'registry':
      return (
        <>
          <RegistryEntry
            value={connector.registry}
            onChange={registry => onChange({ ...connector, registry })}
          />
          <ExpressionEntry
            label={texts.registryKey}
            owner={record}
            value={connector.key}
            onChange={next => next !== undefined && onChange({ ...connector, key: next })}
          />
        </>
      )
    case 'http':
      return (
        <TextEntry
          label={texts.endpoint}
          isMono
          value={connector.endpoint}
          onChange={next => next !== undefined && onChange({ ...connector, endpoint: next })}
        />
      )
  }
}

function RegistryEntry({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const texts = useTexts(prefillTexts)
  const [page] = useLoaded(designApi.listRegistries)
  const known =
    page.state === 'ready'
      ? page.value.entries.map(registry => ({ value: registry.key, label: plainText(registry.name) }))
      : []
  const choices = known.some(choice => choice.value === value) ? known : [...known, { value, label: value }]
  return (
    <ChoiceEntry
      label={texts.registry}
      isNeeded
      value={value}
      choices={choices}
      onChange={next => next !== undefined && onChange(next)}
    />
  )
}

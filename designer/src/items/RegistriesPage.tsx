import type { RegistryImported, RegistrySummary } from '@yibiao/schemas'
import { Alert, Button, Empty, Spin, Table, Tag } from 'antd'
import { useRef, useState } from 'react'
import { designApi } from '../api/design-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { Failure } from '../controls/Failure.tsx'
import { Icon } from '../controls/Icon.tsx'
import { plainText } from '../document/record-name.ts'
import { itemsTexts } from '../texts/items.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { CreateRegistryDialog } from './CreateRegistryDialog.tsx'

/** Lists the department keeps: what prefill can look up. */
export function RegistriesPage() {
  const texts = useTexts(itemsTexts)
  const [page, reload] = useLoaded(designApi.listRegistries)
  const [isCreating, setIsCreating] = useState(false)
  return (
    <>
      <div className="yd-head">
        <h1>{texts.registries}</h1>
        <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setIsCreating(true)}>
          {texts.createRegistry}
        </Button>
      </div>
      <p className="yd-lead">{texts.registriesLead}</p>
      {page.state === 'loading' && <Spin />}
      {page.state === 'failed' && <Failure error={page.error} retry={reload} />}
      {page.state === 'ready' && page.value.entries.length === 0 && (
        <Empty description={texts.noRegistries} />
      )}
      {page.state === 'ready' && (
        <ul className="yd-stack">
          {page.value.entries.map(registry => (
            <RegistryCard key={registry.id} registry={registry} reload={reload} />
          ))}
        </ul>
      )}
      {isCreating && (
        <CreateRegistryDialog
          close={() => setIsCreating(false)}
          created={() => {
            setIsCreating(false)
            reload()
          }}
        />
      )}
    </>
  )
}

function RegistryCard({
  registry,
  reload,
}: {
  readonly registry: RegistrySummary
  readonly reload: () => void
}) {
  const texts = useTexts(itemsTexts)
  const { locale } = useLocale()
  const input = useRef<HTMLInputElement>(null)
  const [result, setResult] = useState<RegistryImported>()
  const [error, setError] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)
  const name = plainText(registry.name)
  const upload = async (file: File) => {
    setIsBusy(true)
    setError(undefined)
    setResult(undefined)
    try {
      setResult(await designApi.importRegistry(registry.id, file))
      reload()
    } catch (failure) {
      setError(failure)
    }
    setIsBusy(false)
  }
  return (
    <li className="yd-card">
      <div className="yd-head">
        <h2 className="yd-card__name">{name}</h2>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.xlsx"
          aria-label={texts.fileFor(name)}
          onChange={event => {
            const file = event.target.files?.[0]
            event.target.value = ''
            if (file) void upload(file)
          }}
        />
        <Button
          icon={<Icon name="upload" size={16} />}
          loading={isBusy}
          onClick={() => input.current?.click()}
          aria-label={texts.uploadFor(name)}
        >
          {texts.upload}
        </Button>
      </div>
      <span className="yd-card__tags">
        <Tag className="yd-mono">{registry.key}</Tag>
        <Tag>{texts.rows(registry.rows)}</Tag>
        <Tag>{texts.edition(registry.edition)}</Tag>
        <span className="yd-card__when">
          {texts.updated(
            new Date(registry.updatedAt).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' }),
            undefined,
          )}
        </span>
      </span>
      <p className="yd-card__text">
        {registry.columns
          .map(
            column =>
              `${column.name}(${texts.columnTypes[column.valueType]}${column.name === registry.keyColumn ? texts.isKey : ''})`,
          )
          .join('、')}
      </p>
      {error !== undefined && <Failure error={error} />}
      {result && <ImportResult result={result} />}
    </li>
  )
}

function ImportResult({ result }: { readonly result: RegistryImported }) {
  const texts = useTexts(itemsTexts)
  return (
    <output>
      <Alert
        type={result.rejected.length === 0 ? 'success' : 'warning'}
        showIcon
        title={texts.imported(result.added, result.changed, result.removed)}
        description={result.rejected.length > 0 ? texts.rejected(result.rejected.length) : undefined}
      />
      {result.rejected.length > 0 && (
        <Table
          size="small"
          rowKey={row => `${row.row} ${row.column ?? ''} ${row.code}`}
          pagination={{ pageSize: 20, hideOnSinglePage: true }}
          dataSource={result.rejected}
          columns={[
            { title: texts.rowNumber, dataIndex: 'row', width: 90 },
            { title: texts.column, dataIndex: 'column' },
            {
              title: texts.problem,
              dataIndex: 'code',
              render: (code: string) => texts.rowProblems.get(code.split('.').at(-1) ?? code) ?? code,
            },
            { title: texts.given, dataIndex: 'value' },
          ]}
        />
      )}
    </output>
  )
}

import type { ItemVersionSummary } from '@yibiao/schemas'
import { Button, Table, Tag } from 'antd'
import { publishTexts } from '../texts/publish.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { sayTime } from './StartEntry.tsx'

export type VersionAct = 'changes' | 'try' | 'return' | 'restore'

/** Every published version and what can be done with it. */
export function VersionTable({ versions, inUse, scheduled, canReturn, act }: VersionTableProps) {
  const texts = useTexts(publishTexts)
  const { locale } = useLocale()
  const stateOf = (version: number) =>
    version === inUse ? 'inUse' : version === scheduled ? 'scheduled' : 'earlier'
  return (
    // A scrolling region must take the focus, or it cannot be moved by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="yd-versions" aria-label={texts.versions} tabIndex={0}>
      <Table<ItemVersionSummary>
        rowKey="version"
        pagination={false}
        dataSource={versions}
        columns={[
          {
            title: texts.version,
            dataIndex: 'version',
            width: 110,
            render: (version: number) => {
              const state = texts.versionStates[stateOf(version)]
              return (
                <>
                  {version} {state && <Tag color={version === inUse ? 'success' : 'processing'}>{state}</Tag>}
                </>
              )
            },
          },
          {
            title: texts.publishedAt,
            dataIndex: 'publishedAt',
            width: 160,
            render: (at: string) => sayTime(at, locale),
          },
          {
            title: texts.publishedBy,
            dataIndex: 'publishedBy',
            width: 120,
            render: (name: string, { approvedBy }) => (
              <>
                {name}
                {approvedBy && <span className="yd-version__second">{texts.approvedBy(approvedBy)}</span>}
              </>
            ),
          },
          { title: texts.note, dataIndex: 'note' },
          {
            title: texts.digest,
            dataIndex: 'digest',
            width: 120,
            render: (digest: string) => <code>{digest.slice(0, 12)}</code>,
          },
          {
            title: texts.actions,
            key: 'actions',
            width: 220,
            render: (_, { version }) => (
              <div className="yd-row">
                <Button size="small" onClick={() => act('changes', version)}>
                  {texts.seeChanges}
                </Button>
                <Button size="small" onClick={() => act('restore', version)}>
                  {texts.restore}
                </Button>
                {stateOf(version) !== 'earlier' && (
                  <Button size="small" onClick={() => act('try', version)}>
                    {texts.tryOut}
                  </Button>
                )}
                {canReturn && stateOf(version) === 'earlier' && (
                  <Button size="small" onClick={() => act('return', version)}>
                    {texts.returnTo}
                  </Button>
                )}
              </div>
            ),
          },
        ]}
      />
    </section>
  )
}

interface VersionTableProps {
  /** Newest first. */
  readonly versions: readonly ItemVersionSummary[]
  readonly inUse: number | undefined
  readonly scheduled: number | undefined
  readonly canReturn: boolean
  readonly act: (act: VersionAct, version: number) => void
}

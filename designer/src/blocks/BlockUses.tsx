import type { BlockUse } from '@yibiao/schemas'
import { Empty, Table, Tag } from 'antd'
import { plainText } from '../document/record-name.ts'
import { Link } from '../routing/Link.tsx'
import { libraryTexts } from '../texts/library.ts'
import { useTexts } from '../texts/use-texts.ts'

/** Where a block is linked: drafts and published versions, each with the version it is pinned to. */
export function BlockUses({ uses, latest }: { readonly uses: readonly BlockUse[]; readonly latest: number }) {
  const texts = useTexts(libraryTexts)
  if (uses.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={texts.noUses} />
  return (
    // A scrolling region must take the focus, or it cannot be moved by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="yd-block__table" aria-label={texts.uses} tabIndex={0}>
      <Table<BlockUse>
        size="small"
        rowKey={({ itemId, itemVersion, blockVersion }) => `${itemId} ${itemVersion ?? 0} ${blockVersion}`}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        dataSource={[...uses]}
        columns={[
          {
            title: texts.useItem,
            dataIndex: 'itemName',
            render: (name: BlockUse['itemName'], { itemId, itemVersion }) => (
              <Link to={{ page: 'item', itemId, part: itemVersion === undefined ? 'form' : 'versions' }}>
                {plainText(name)}
              </Link>
            ),
          },
          {
            title: texts.useWhere,
            dataIndex: 'itemVersion',
            render: (version: number | undefined, { isInUse }) => (
              <>
                {version === undefined ? texts.draft : texts.itemVersion(version)}{' '}
                {isInUse && <Tag color="success">{texts.inUse}</Tag>}
              </>
            ),
          },
          {
            title: texts.useBlock,
            dataIndex: 'blockVersion',
            render: (version: number, { sections }) => (
              <>
                {texts.version(version)} {texts.sections(sections)}{' '}
                <Tag color={version === latest ? 'default' : 'warning'}>
                  {version === latest ? texts.isLatest : texts.isOlder}
                </Tag>
              </>
            ),
          },
        ]}
      />
    </section>
  )
}

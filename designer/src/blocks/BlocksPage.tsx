import type { BlockSummary, SessionView } from '@yibiao/schemas'
import { Button, Empty, Spin, Tag } from 'antd'
import { useState } from 'react'
import { blocksApi } from '../api/blocks-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { Failure } from '../controls/Failure.tsx'
import { Icon } from '../controls/Icon.tsx'
import { Link } from '../routing/Link.tsx'
import { libraryTexts } from '../texts/library.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import '../items/cards.css'
import { CreateBlockDialog } from './CreateBlockDialog.tsx'
import { mayShareBlocks } from './library-context.ts'

/** The library of field groups: the department's, then those every department shares. */
export function BlocksPage({ session }: { readonly session: SessionView }) {
  const texts = useTexts(libraryTexts)
  const [blocks, reload] = useLoaded(blocksApi.list)
  const [isCreating, setIsCreating] = useState(false)
  return (
    <>
      <div className="yd-head">
        <h1>{texts.title}</h1>
        <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setIsCreating(true)}>
          {texts.create}
        </Button>
      </div>
      <p className="yd-lead">{texts.lead}</p>
      {blocks.state === 'loading' && <Spin />}
      {blocks.state === 'failed' && <Failure error={blocks.error} retry={reload} />}
      {blocks.state === 'ready' && blocks.value.length === 0 && <Empty description={texts.none} />}
      {blocks.state === 'ready' && (
        <ul className="yd-cards">
          {blocks.value.map(block => (
            <BlockCard key={block.id} block={block} />
          ))}
        </ul>
      )}
      {isCreating && (
        <CreateBlockDialog mayShare={mayShareBlocks(session)} close={() => setIsCreating(false)} />
      )}
    </>
  )
}

function BlockCard({ block }: { readonly block: BlockSummary }) {
  const texts = useTexts(libraryTexts)
  const { locale } = useLocale()
  return (
    <li>
      <Link to={{ page: 'block', blockId: block.id, part: 'about' }} className="yd-card">
        <span className="yd-card__name">{block.name}</span>
        <BlockTags block={block} />
        {block.description && <span className="yd-card__text">{block.description}</span>}
        <span className="yd-card__when">
          {texts.usedIn(block.items)} ·{' '}
          {texts.updated(
            new Date(block.updatedAt).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' }),
            block.updatedBy,
          )}
        </span>
      </Link>
    </li>
  )
}

/** Version, size, and whether it is shared or retired. */
export function BlockTags({ block }: { readonly block: BlockSummary }) {
  const texts = useTexts(libraryTexts)
  return (
    <span className="yd-card__tags">
      <Tag color="processing">{texts.version(block.latestVersion)}</Tag>
      <Tag>{texts.fields(block.fields)}</Tag>
      {block.isShared && <Tag color="success">{texts.shared}</Tag>}
      {block.isRetired && <Tag color="warning">{texts.retired}</Tag>}
      {!block.isOwn && <span className="yd-card__when">{texts.keptBy(block.departmentName)}</span>}
    </span>
  )
}

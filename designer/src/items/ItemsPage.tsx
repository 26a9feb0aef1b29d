import type { DesignItemSummary, SessionView } from '@yibiao/schemas'
import { Button, Empty, Spin, Tag } from 'antd'
import { useState } from 'react'
import { designApi } from '../api/design-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { Failure } from '../controls/Failure.tsx'
import { Icon } from '../controls/Icon.tsx'
import { plainText } from '../document/record-name.ts'
import { Link } from '../routing/Link.tsx'
import { administeredDepartment } from '../shell/designer-roles.ts'
import { itemsTexts } from '../texts/items.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { CreateItemDialog } from './CreateItemDialog.tsx'
import { DepartmentSettingsDialog } from './DepartmentSettingsDialog.tsx'

/** The department's items: open one, or make a new one. */
export function ItemsPage({ session }: { readonly session: SessionView }) {
  const texts = useTexts(itemsTexts)
  const [page, reload] = useLoaded(loadItems)
  const [isCreating, setIsCreating] = useState(false)
  const [isSetting, setIsSetting] = useState(false)
  const departmentId = administeredDepartment(session)
  return (
    <>
      <div className="yd-head">
        <h1>{texts.items}</h1>
        {departmentId !== undefined && <Button onClick={() => setIsSetting(true)}>{texts.settings}</Button>}
        <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setIsCreating(true)}>
          {texts.create}
        </Button>
      </div>
      {page.state === 'loading' && <Spin />}
      {page.state === 'failed' && <Failure error={page.error} retry={reload} />}
      {page.state === 'ready' &&
        (page.value.length === 0 ? (
          <Empty description={texts.noItems}>
            <Button type="primary" onClick={() => setIsCreating(true)}>
              {texts.create}
            </Button>
          </Empty>
        ) : (
          <ul className="yd-cards">
            {page.value.map(item => (
              <ItemCard key={item.id} item={item} />
            ))}
          </ul>
        ))}
      {isCreating && <CreateItemDialog close={() => setIsCreating(false)} />}
      {isSetting && departmentId !== undefined && (
        <DepartmentSettingsDialog departmentId={departmentId} close={() => setIsSetting(false)} />
      )}
    </>
  )
}

function ItemCard({ item }: { readonly item: DesignItemSummary }) {
  const texts = useTexts(itemsTexts)
  const { locale } = useLocale()
  return (
    <li>
      <Link to={{ page: 'item', itemId: item.id, part: 'form' }} className="yd-card">
        <span className="yd-card__name">{plainText(item.name)}</span>
        <span className="yd-card__tags">
          <Tag color={item.state === 'inUse' ? 'success' : item.state === 'draft' ? 'processing' : 'default'}>
            {texts.states[item.state]}
          </Tag>
          {item.publishedVersion !== undefined && <Tag>{texts.version(item.publishedVersion)}</Tag>}
          {item.hasUnpublishedChanges && item.publishedVersion !== undefined && (
            <Tag color="warning">{texts.unpublished}</Tag>
          )}
        </span>
        <span className="yd-card__when">
          {texts.updated(
            new Date(item.updatedAt).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' }),
            item.updatedBy,
          )}
        </span>
      </Link>
    </li>
  )
}

/** All pages: a department has tens of items, not thousands. */
async function loadItems(): Promise<DesignItemSummary[]> {
  const found: DesignItemSummary[] = []
  let cursor: string | undefined
  do {
    const page = await designApi.listItems(cursor)
    found.push(...page.entries)
    cursor = page.nextCursor
  } while (cursor !== undefined)
  return found
}

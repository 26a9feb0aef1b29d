import type { TemplatePage } from '@yibiao/schemas'
import { Button, Empty, Spin, Tag } from 'antd'
import { useState } from 'react'
import { designApi } from '../api/design-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { Failure } from '../controls/Failure.tsx'
import { plainText } from '../document/record-name.ts'
import { itemsTexts } from '../texts/items.ts'
import { useTexts } from '../texts/use-texts.ts'
import { InstallDialog } from './InstallDialog.tsx'

type Template = TemplatePage['entries'][number]

/** Item templates that can be installed in the department. */
export function TemplatesPage() {
  const texts = useTexts(itemsTexts)
  const [page, reload] = useLoaded(designApi.listTemplates)
  const [chosen, setChosen] = useState<Template>()
  return (
    <>
      <div className="yd-head">
        <h1>{texts.templates}</h1>
      </div>
      <p className="yd-lead">{texts.templatesLead}</p>
      {page.state === 'loading' && <Spin />}
      {page.state === 'failed' && <Failure error={page.error} retry={reload} />}
      {page.state === 'ready' && page.value.entries.length === 0 && <Empty description={texts.noTemplates} />}
      {page.state === 'ready' && (
        <ul className="yd-cards">
          {page.value.entries.map(template => (
            <li key={template.slug} className="yd-card">
              <h2 className="yd-card__name">{plainText(template.name)}</h2>
              <p className="yd-card__text">{plainText(template.summary)}</p>
              <span className="yd-card__tags">
                <Tag>{template.version}</Tag>
                <Tag>{texts.slots(template.slots.length)}</Tag>
                {template.installedItems > 0 && (
                  <Tag color="success">{texts.installed(template.installedItems)}</Tag>
                )}
              </span>
              <Button
                onClick={() => setChosen(template)}
                aria-label={`${texts.install}:${plainText(template.name)}`}
              >
                {texts.install}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {chosen && <InstallDialog template={chosen} close={() => setChosen(undefined)} />}
    </>
  )
}

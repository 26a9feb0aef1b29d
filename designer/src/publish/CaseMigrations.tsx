import { localize } from '@yibiao/core/fields'
import type { OpenCase } from '@yibiao/schemas'
import { Button, Checkbox, Spin, Table } from 'antd'
import { useCallback, useState } from 'react'
import { migrationsApi } from '../api/migrations-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { Failure } from '../controls/Failure.tsx'
import { migrationTexts } from '../texts/migrations.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { MigrationDialog } from './MigrationDialog.tsx'
import { sayTime } from './StartEntry.tsx'

/** 换用版本: the open cases on other versions, of which some are chosen and previewed, and what was moved before. */
export function CaseMigrations({ itemId }: { readonly itemId: string }) {
  const texts = useTexts(migrationTexts)
  const { locale } = useLocale()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [moving, setMoving] = useState<readonly OpenCase[]>()
  const load = useCallback(
    async () => ({
      open: await migrationsApi.listOpenCases(itemId),
      log: await migrationsApi.listMigrations(itemId),
    }),
    [itemId],
  )
  const [page, reload] = useLoaded(load)
  if (page.state === 'loading') return <Spin />
  if (page.state === 'failed') return <Failure error={page.error} retry={reload} />
  const { open, log } = page.value
  const { entries } = open
  const choose = (id: string, isChosen: boolean) =>
    setChosen(new Set(isChosen ? [...chosen, id] : [...chosen].filter(each => each !== id)))
  const wanted = entries.filter(({ id }) => chosen.has(id))
  return (
    <section className="yd-migrations" aria-label={texts.title}>
      <h3>{texts.title}</h3>
      <p className="yd-lead">{texts.lead(open.toVersion)}</p>
      {entries.length === 0 ? (
        <p className="yd-lead">{texts.none}</p>
      ) : (
        <>
          {open.isCut && <p className="yd-lead">{texts.isCut}</p>}
          {/* A scrolling region must take the focus, or it cannot be moved by keyboard. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <section className="yd-migrations__cases" aria-label={texts.cases} tabIndex={0}>
            <Table<OpenCase>
              size="small"
              rowKey="id"
              dataSource={[...entries]}
              pagination={entries.length > 20 ? { pageSize: 20 } : false}
              columns={[
                {
                  key: 'choose',
                  title: (
                    <Checkbox
                      aria-label={texts.chooseAll}
                      checked={wanted.length === entries.length}
                      indeterminate={wanted.length > 0 && wanted.length < entries.length}
                      onChange={event =>
                        setChosen(new Set(event.target.checked ? entries.map(({ id }) => id) : []))
                      }
                    />
                  ),
                  render: (_, { id, number }) => (
                    <Checkbox
                      aria-label={texts.choose(number)}
                      checked={chosen.has(id)}
                      onChange={event => choose(id, event.target.checked)}
                    />
                  ),
                },
                { title: texts.number, dataIndex: 'number' },
                { title: texts.version, render: (_, { itemVersion }) => texts.versionName(itemVersion) },
                {
                  title: texts.steps,
                  render: (_, { steps }) => steps.map(name => localize(name, locale)).join('、'),
                },
                {
                  title: texts.submitted,
                  render: (_, { submittedAt }) => sayTime(submittedAt, locale),
                },
              ]}
            />
          </section>
          <p>
            <Button disabled={wanted.length === 0} onClick={() => setMoving(wanted)}>
              {texts.preview(wanted.length)}
            </Button>
          </p>
        </>
      )}
      {log.entries.length > 0 && (
        <details>
          <summary>{texts.log}</summary>
          <ul>
            {log.entries.map(({ caseId, number, fromVersion, toVersion, reason, by, at }) => (
              <li key={`${caseId} ${at}`}>
                {[number, texts.logLine(fromVersion, toVersion), reason, by, sayTime(at, locale)].join(' · ')}
              </li>
            ))}
          </ul>
        </details>
      )}
      {moving !== undefined && (
        <MigrationDialog
          itemId={itemId}
          toVersion={open.toVersion}
          cases={moving}
          close={() => {
            setMoving(undefined)
            setChosen(new Set())
            reload()
          }}
        />
      )}
    </section>
  )
}

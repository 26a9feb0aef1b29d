import { Button, EmptyState } from '@yibiao/form/components'
import type { LicenceStatus } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { queryLicences } from '../api/public.ts'
import { IdentifierForm } from '../licences/identifier-form.tsx'
import { Page } from '../shell/page.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { TitledSection } from '../shell/titled-section.tsx'
import { useWords } from '../texts/texts-context.tsx'
import { Entry } from './entry.tsx'
import { LicenceCard } from './licence-card.tsx'
import { type LicenceEntries, readLicenceQuery } from './read-licence-query.ts'
import { usePublicQuery } from './use-public-query.ts'

const nothing: LicenceEntries = { by: 'number', number: '', creditCode: '', holderName: '' }

/** 证照查询: whether a licence is in force, for somebody who knows its number or whose it is. */
export function LicenceQueryPage(): ReactNode {
  const { licences: texts } = useWords().texts.publicity
  const { form, entries, problems, found, error, isBusy, set, submit } = usePublicQuery(
    nothing,
    given => readLicenceQuery(given, texts),
    async query => (await queryLicences(query)).licences,
  )

  return (
    <Page title={texts.title}>
      <p>{texts.help}</p>
      <form className="public-form" ref={form} noValidate onSubmit={submit}>
        <fieldset className="field">
          <legend className="label">{texts.by}</legend>
          <div className="options">
            {(['number', 'holder'] as const).map(by => (
              <label className="option" key={by}>
                <input type="radio" name="by" checked={entries.by === by} onChange={() => set({ by })} />
                <span>{by === 'number' ? texts.byNumber : texts.byHolder}</span>
              </label>
            ))}
          </div>
        </fieldset>
        {entries.by === 'number' ? (
          <Entry
            name="number"
            label={texts.number}
            help={texts.numberHelp}
            value={entries.number}
            problem={problems.get('number')}
            isRequired
            maxLength={100}
            onChange={number => set({ number })}
          />
        ) : (
          <Entry
            name="creditCode"
            label={texts.creditCode}
            help={texts.creditCodeHelp}
            value={entries.creditCode}
            problem={problems.get('creditCode')}
            isRequired
            maxLength={24}
            onChange={creditCode => set({ creditCode })}
          />
        )}
        <Entry
          name="holderName"
          label={entries.by === 'number' ? texts.holderName : texts.unitName}
          {...(entries.by === 'number' ? { help: texts.holderNameHelp } : {})}
          value={entries.holderName}
          problem={problems.get('holderName')}
          isRequired={entries.by === 'holder'}
          maxLength={200}
          onChange={holderName => set({ holderName })}
        />
        {error !== undefined && <ProblemNotice error={error} title={texts.failed} />}
        <p>
          <Button type="submit" look="primary" icon="search" isBusy={isBusy}>
            {texts.search}
          </Button>
        </p>
      </form>
      {found !== undefined && <Found licences={found} />}
      <IdentifierForm />
    </Page>
  )
}

function Found({ licences }: { licences: readonly LicenceStatus[] }): ReactNode {
  const { licences: texts } = useWords().texts.publicity
  return (
    <TitledSection title={texts.results}>
      <output className={licences.length === 0 ? 'yb-unseen' : 'fine'}>
        {licences.length === 0 ? texts.none : texts.found(licences.length)}
      </output>
      {licences.length === 0 ? (
        <EmptyState title={texts.none} icon="search">
          <p>{texts.noneHelp}</p>
        </EmptyState>
      ) : (
        <ul className="cards">
          {licences.map(licence => (
            <li key={`${licence.name} ${licence.number}`}>
              <LicenceCard licence={licence} />
            </li>
          ))}
        </ul>
      )}
    </TitledSection>
  )
}

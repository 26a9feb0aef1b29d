import type { FormPage as PageDefinition } from '@yibiao/schemas'
import { memo, useMemo, type ReactNode } from 'react'
import { useFormServices } from '../services/form-services.tsx'
import { localise } from '../texts/localise.ts'
import { fieldRuns } from './field-runs.ts'
import { RunOfFields } from './run-of-fields.tsx'

export interface FormPageProps {
  readonly page: PageDefinition
  /** Ids of the sections shown. */
  readonly sections: ReadonlySet<string>
  /** Whether the field at a path is shown now. */
  readonly isShown: (path: string) => boolean
}

/** The sections of one page with their fields on the grid; those far down are drawn when they come near. */
export const FormPage = memo(function FormPage({ page, sections, isShown }: FormPageProps): ReactNode {
  const { locale } = useFormServices()
  const runs = useMemo(() => fieldRuns(page, sections), [page, sections])
  return page.sections
    .filter(section => sections.has(section.id))
    .map(section => {
      const description = localise(section.description, locale)
      return (
        <section key={section.id} className="yb-section" aria-labelledby={`yb-section-${section.id}`}>
          <h2 id={`yb-section-${section.id}`} className="yb-section__title">
            {localise(section.title, locale)}
          </h2>
          {description && <p className="yb-section__description">{description}</p>}
          <div className="yb-grid">
            {runs.get(section.id)?.map(({ fields, isFirst }) => (
              <RunOfFields key={fields[0]?.id} fields={fields} startsNear={isFirst} isShown={isShown} />
            ))}
          </div>
        </section>
      )
    })
})

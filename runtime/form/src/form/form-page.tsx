import type { FormPage as PageDefinition } from '@yibiao/schemas'
import { memo, type ReactNode } from 'react'
import { BoundField } from '../formily/index.ts'
import { useFormServices } from '../services/form-services.tsx'
import { localise } from '../texts/localise.ts'

export interface FormPageProps {
  readonly page: PageDefinition
  /** Ids of the sections shown. */
  readonly sections: ReadonlySet<string>
}

/** The sections of one page with their fields on the grid. */
export const FormPage = memo(function FormPage({ page, sections }: FormPageProps): ReactNode {
  const { locale } = useFormServices()
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
            {section.fields.map(field => (
              <BoundField key={field.id} field={field} path={`/${field.key}`} />
            ))}
          </div>
        </section>
      )
    })
})

import { Tag } from '@yibiao/form/components'
import type { CaseView, OpenPart } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { fieldNames } from '../my-cases/field-names.ts'
import { useWords } from '../texts/texts-context.tsx'
import { caseFormOf } from './case-form.ts'
import { caseMaterialsOf } from './case-materials.ts'

/** Each thing a correction asks for, with its reason: the applicant and the officer read the same. */
export function CorrectionItems({ view, items }: { view: CaseView; items: readonly OpenPart[] }): ReactNode {
  return (
    <ul className="rows">
      {items.map(part => (
        <PartRow key={`${part.kind} ${part.field ?? part.material ?? ''}`} part={part} view={view} />
      ))}
    </ul>
  )
}

function PartRow({ part, view }: { part: OpenPart; view: CaseView }): ReactNode {
  const { texts, read, locale } = useWords()
  const words = texts.cases.correction
  const name =
    part.kind === 'field'
      ? nameOfField(view, part.field ?? '', locale)
      : read(caseMaterialsOf(view).find(({ key }) => key === part.material)?.name)
  return (
    <li className="row">
      <div className="row__main">
        <p className="row__title">
          {name} <Tag>{part.kind === 'field' ? words.field : words.material}</Tag>
        </p>
        <p>
          <span className="fine">
            {words.reason}
            {'：'}
          </span>
          {part.reason}
        </p>
      </div>
    </li>
  )
}

function nameOfField(view: CaseView, id: string, locale: 'zh-CN' | 'en'): string {
  return fieldNames(caseFormOf(view).form, locale).get(id) ?? id
}

import type { LegalBasis } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { formatDate } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'

/** 设定依据: laws, their numbers, articles and words. */
export function LegalBasisList({ basis }: { basis: readonly LegalBasis[] }): ReactNode {
  const { texts, locale } = useWords()
  const { guide } = texts.items
  return (
    <ul className="plain-list">
      {basis.map(law => (
        <li key={`${law.title} ${law.article ?? ''}`}>
          <p className="strong">
            {law.title}
            {law.article !== undefined && ` ${law.article}`}
          </p>
          <p className="fine">
            {[
              law.documentNumber ?? '',
              law.effectiveOn === undefined
                ? ''
                : `${guide.effectiveOn} ${formatDate(law.effectiveOn, locale)}`,
            ]
              .filter(text => text !== '')
              .join(' · ')}
          </p>
          {law.content !== undefined && <p className="prose quote">{law.content}</p>}
        </li>
      ))}
    </ul>
  )
}

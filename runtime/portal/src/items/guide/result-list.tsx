import { Tag } from '@yibiao/form/components'
import type { GuideResult } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useWords } from '../../texts/texts-context.tsx'

/** 办理结果: what the applicant gets. */
export function ResultList({ results }: { results: readonly GuideResult[] }): ReactNode {
  const { texts, read } = useWords()
  const { guide } = texts.items
  return (
    <ul className="plain-list">
      {results.map(result => (
        <li key={read(result.name)}>
          {read(result.name)} <Tag>{guide.resultType[result.resultType]}</Tag>
          {result.validity !== undefined && (
            <p className="fine">
              {guide.validity}
              {': '}
              {read(result.validity)}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

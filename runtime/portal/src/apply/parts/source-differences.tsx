import { type Answers, readPath } from '@yibiao/core/form'
import { Notice } from '@yibiao/form/components'
import type { DraftView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useWords } from '../../texts/texts-context.tsx'
import type { AnswerNames } from '../answer-names.ts'

type Props = { provenance: DraftView['provenance']; answers: Answers; names: AnswerNames }

/** What sources, asked again before the submission, say differently: seen before it is submitted. */
export function SourceDifferences({ provenance, answers, names }: Props): ReactNode {
  const { texts, read } = useWords()
  const words = texts.apply.check.differences
  const different = Object.entries(provenance).filter(([, entry]) => entry.earlierValue !== undefined)
  if (different.length === 0) return null
  return (
    <Notice tone="warning" title={words.title}>
      <p>{words.help}</p>
      <ul className="plain-list">
        {different.map(([path, { source, earlierValue, trust }]) => {
          const label = names.labelOf(path)
          const textOf = (value: unknown): string => names.textOf(path, value) || words.empty
          return (
            <li key={path}>
              {trust === 'selfDeclared'
                ? words.gone(label, read(source))
                : words.line(label, textOf(earlierValue), textOf(readPath(answers, path)), read(source))}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

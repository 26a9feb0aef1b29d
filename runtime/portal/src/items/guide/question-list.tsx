import type { GuideQuestion } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useWords } from '../../texts/texts-context.tsx'

/** 常见问题, each folded under its question. */
export function QuestionList({ questions }: { questions: readonly GuideQuestion[] }): ReactNode {
  const { read } = useWords()
  return questions.map(entry => (
    <details className="details" key={read(entry.question)}>
      <summary>{read(entry.question)}</summary>
      <p className="prose">{read(entry.answer)}</p>
    </details>
  ))
}

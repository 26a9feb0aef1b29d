import { Button, Notice } from '@yibiao/form/components'
import type { AnswerConflict } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useWords } from '../../texts/texts-context.tsx'

type Props = {
  conflicts: readonly AnswerConflict[]
  labelOf: (path: string) => string
  /** A value in words. */
  textOf: (path: string, value: unknown) => string
  onChoose: (conflict: AnswerConflict, choice: 'mine' | 'theirs') => void
}

/** Answers that were changed in two places: both values, and the choice. */
export function Conflicts({ conflicts, labelOf, textOf, onChoose }: Props): ReactNode {
  const { conflict: words } = useWords().texts.apply
  if (conflicts.length === 0) return null
  return (
    <Notice tone="warning" role="alert" title={words.title}>
      <p>{words.help}</p>
      {conflicts.map(conflict => {
        const label = labelOf(conflict.path)
        return (
          <div className="conflict" key={conflict.path}>
            <p className="strong">{label}</p>
            <dl className="pairs">
              <div className="pairs__pair">
                <dt>{words.mine}</dt>
                <dd>{textOf(conflict.path, conflict.yours) || words.empty}</dd>
              </div>
              <div className="pairs__pair">
                <dt>{words.theirs}</dt>
                <dd>{textOf(conflict.path, conflict.theirs) || words.empty}</dd>
              </div>
            </dl>
            <div className="actions">
              <Button aria-label={words.chooseMine(label)} onClick={() => onChoose(conflict, 'mine')}>
                {words.useMine}
              </Button>
              <Button aria-label={words.chooseTheirs(label)} onClick={() => onChoose(conflict, 'theirs')}>
                {words.useTheirs}
              </Button>
            </div>
          </div>
        )
      })}
    </Notice>
  )
}

import { Button } from '@yibiao/form/components'
import type { CaseView, TaskView } from '@yibiao/schemas'
import { type ReactNode, useMemo } from 'react'
import { answerNames } from '../../apply/answer-names.ts'
import { useWords } from '../../texts/texts-context.tsx'
import type { CaseDefinition } from '../case/case-definition.ts'
import { keptChanges } from './kept-changes.ts'
import { useWritingTexts } from './texts.ts'

/** The reader's task that writes into the form, where there is one. */
export function writingTaskOf({ tasks, actions }: CaseView): TaskView | undefined {
  const allowed = new Set(
    actions
      .filter(({ action, isAllowed }) => action === 'editAnswers' && isAllowed)
      .map(({ taskId }) => taskId),
  )
  return tasks.find(({ id, writes }) => allowed.has(id) && (writes?.fields.length ?? 0) > 0)
}

type Props = {
  task: TaskView
  definition: CaseDefinition
  caseId: string
  onWrite: () => void
}

/** What the step adds to the form: what is missing, and the way there. */
export function WritingPanel({ task, definition, caseId, onWrite }: Props): ReactNode {
  const { locale } = useWords()
  const texts = useWritingTexts()
  const names = useMemo(() => answerNames(definition.form, locale), [definition.form, locale])
  const missing = task.writes?.missing ?? []
  return (
    <section className="panel" aria-labelledby="case-writing">
      <h2 className="panel__title" id="case-writing">
        {texts.title}
      </h2>
      {missing.length > 0 ? (
        <>
          <p>{texts.missing(missing.length)}</p>
          <ul className="bullets">
            {missing.map(path => (
              <li key={path}>{names.labelOf(path)}</li>
            ))}
          </ul>
        </>
      ) : (
        <p className="fine">{texts.optional}</p>
      )}
      {keptChanges.has(caseId, task.id) && <p className="fine">{texts.kept}</p>}
      <Button look={missing.length > 0 ? 'primary' : 'secondary'} onClick={onWrite}>
        {missing.length > 0 ? texts.write : texts.change}
      </Button>
    </section>
  )
}

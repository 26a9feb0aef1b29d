import { Notice } from '@yibiao/form/components'
import type { CaseView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useWords } from '../../texts/texts-context.tsx'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'
import type { CaseDefinition } from './case-definition.ts'
import { standingWarnings } from './standing-warnings.ts'

/** What the form warned the applicant of and was submitted all the same, told before the acceptance. */
export function FormWarnings({
  view,
  definition,
}: {
  view: CaseView
  definition: CaseDefinition
}): ReactNode {
  const words = useWords()
  const { view: texts } = useWorkbenchTexts()
  const warnings = standingWarnings(view, definition, words)
  if (warnings.length === 0) return null
  return (
    <Notice tone="warning" title={texts.warnings(warnings.length)}>
      <ul className="plain-list">
        {warnings.map(({ kind, id, label, text }, index) => (
          <li key={`${kind} ${id} ${index}`}>{words.texts.cases.special.withLabel(label, text)}</li>
        ))}
      </ul>
      <p className="fine">{texts.warningsHelp}</p>
    </Notice>
  )
}

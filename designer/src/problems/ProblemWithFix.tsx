import { Button } from 'antd'
import { LinkFixes } from '../blocks/LinkFixes.tsx'
import { readRecord } from '../document/read-record.ts'
import { useEditor, useRecords } from '../session/use-editor.ts'
import { problemsTexts } from '../texts/problems.ts'
import { useTexts } from '../texts/use-texts.ts'
import { mendOfQuickFix } from './apply-quick-fix.ts'
import type { DesignProblem } from './design-problem.ts'
import { ProblemLine } from './ProblemLine.tsx'
import { placeOfPath } from './select-path.ts'
import { useJudgement } from './use-problems.ts'

/** A problem, and the change that mends it where there is only one. */
export function ProblemWithFix({ problem, itemId }: ProblemWithFixProps) {
  const editor = useEditor()
  const records = useRecords()
  const judged = useJudgement().records
  const { fixWords } = useTexts(problemsTexts)
  const { quickFix } = problem
  const mend = quickFix && mendOfQuickFix(records, quickFix, judged)
  const isOfLink = problem.code === 'item.blockChanged' || problem.code === 'item.blockUnknown'
  const place = isOfLink ? placeOfPath(judged, problem.path) : undefined
  const section = readRecord(records, place?.record, 'section')
  return (
    <>
      <ProblemLine problem={problem} itemId={itemId} />
      {mend && (
        <Button size="small" className="yd-problem__fix" onClick={() => editor.dispatch('mend', mend)}>
          {fixWords(quickFix)}
        </Button>
      )}
      {section && <LinkFixes section={section} />}
    </>
  )
}

interface ProblemWithFixProps {
  readonly problem: DesignProblem
  readonly itemId: string | undefined
}

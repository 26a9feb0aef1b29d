import type { DesignIssue } from '@yibiao/core/lint'
import { Button } from 'antd'
import { useState } from 'react'
import { Icon } from '../controls/Icon.tsx'
import { useEditor, useRecords } from '../session/use-editor.ts'
import { problemsTexts } from '../texts/problems.ts'
import { useTexts } from '../texts/use-texts.ts'
import { changeOfQuickFix } from './apply-quick-fix.ts'
import { ProblemLine } from './ProblemLine.tsx'
import { useProblems } from './use-problems.ts'

/** What is wrong with the item, always in sight: choosing one goes to where it is. */
export function ProblemsPanel({ itemId }: { readonly itemId: string }) {
  const texts = useTexts(problemsTexts)
  const problems = useProblems()
  const [isOpen, setIsOpen] = useState(false)
  const errors = problems.filter(problem => problem.severity === 'error').length
  return (
    <section className="yd-problems" aria-label={texts.problems}>
      <button
        type="button"
        className="yd-problems__bar"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(open => !open)}
      >
        <Icon name={errors > 0 ? 'error' : problems.length > 0 ? 'warning' : 'check'} size={16} />
        <output>{texts.count(errors, problems.length - errors)}</output>
        <Icon name="chevron" size={14} />
      </button>
      {isOpen && problems.length > 0 && (
        <ul className="yd-problems__list">
          {problems.map(problem => (
            <Problem
              key={`${problem.path} ${problem.code} ${JSON.stringify(problem.params ?? {})}`}
              problem={problem}
              itemId={itemId}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

function Problem({ problem, itemId }: { readonly problem: DesignIssue; readonly itemId: string }) {
  const editor = useEditor()
  const records = useRecords()
  const words = useTexts(problemsTexts)
  const { quickFix } = problem
  const fix = quickFix && changeOfQuickFix(records, quickFix)
  return (
    <li className="yd-problems__line">
      <ProblemLine problem={problem} itemId={itemId} />
      {fix && (
        <Button size="small" onClick={() => editor.dispatch('setProperty', fix)}>
          {quickFix?.type === 'replaceText' ? words.replace(quickFix.text) : words.fix}
        </Button>
      )}
    </li>
  )
}

import { useState } from 'react'
import { Icon } from '../controls/Icon.tsx'
import { problemsTexts } from '../texts/problems.ts'
import { useTexts } from '../texts/use-texts.ts'
import { bySeverity, countProblems } from './design-problem.ts'
import { ProblemWithFix } from './ProblemWithFix.tsx'
import { useProblems } from './use-problems.ts'

/** What is wrong, always in sight, the gravest first: choosing one goes to where it is, in the item if one is given. */
export function ProblemsPanel({ itemId }: { readonly itemId?: string }) {
  const texts = useTexts(problemsTexts)
  const problems = useProblems()
  const [isOpen, setIsOpen] = useState(false)
  const counts = countProblems(problems)
  return (
    <section className="yd-problems" aria-label={texts.problems}>
      <button
        type="button"
        className="yd-problems__bar"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(open => !open)}
      >
        <Icon name={counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : 'check'} size={16} />
        <output>{texts.count(counts)}</output>
        <Icon name="chevron" size={14} />
      </button>
      {isOpen && problems.length > 0 && (
        <ul className="yd-problems__list">
          {bySeverity(problems).map(problem => (
            <li
              key={`${problem.path} ${problem.code} ${JSON.stringify(problem.params ?? {})}`}
              className="yd-problems__line"
            >
              <ProblemWithFix problem={problem} itemId={itemId} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

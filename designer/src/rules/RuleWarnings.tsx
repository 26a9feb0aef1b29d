import { bySeverity, type DesignProblem } from '../problems/design-problem.ts'
import { ProblemWithFix } from '../problems/ProblemWithFix.tsx'
import { useProblems } from '../problems/use-problems.ts'
import { rulesTexts } from '../texts/rules.ts'
import { useTexts } from '../texts/use-texts.ts'

/** What the lints say of rules: circles first, as nothing can be computed while there is one, then the gravest. */
export function RuleWarnings({ itemId }: { readonly itemId: string }) {
  const texts = useTexts(rulesTexts)
  const told = bySeverity(useProblems().filter(isAboutRules))
  if (told.length === 0) return null
  const circles = told.filter(({ code }) => code === 'form.cycle')
  const others = told.filter(({ code }) => code !== 'form.cycle')
  return (
    <section className="yd-rule-warnings" aria-label={texts.warnings(told.length)}>
      <h3>{texts.warnings(told.length)}</h3>
      <ul>
        {[...circles, ...others].map(problem => (
          <li
            key={`${problem.path} ${problem.code} ${JSON.stringify(problem.params ?? {})}`}
            className="yd-problems__line"
          >
            <ProblemWithFix problem={problem} itemId={itemId} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const codes: ReadonlySet<string> = new Set([
  'form.cycle',
  'form.neverMet',
  'form.contradictsHolder',
  'form.ruleOfNeverShown',
  'form.ruleNeverApplies',
  'form.checkNeverFails',
  'form.unknownOptionValue',
  'form.requiredButHidden',
])

/** That a condition can be null is told where it is edited; here it would drown what matters. */
function isAboutRules({ code }: DesignProblem): boolean {
  return codes.has(code) || (code.startsWith('expression.') && code !== 'expression.possiblyNullCondition')
}

import type { PublishImpact } from '@yibiao/schemas'
import { publishTexts } from '../texts/publish.ts'
import { useTexts } from '../texts/use-texts.ts'

/** What the new version does to applications being filled in and to cases on their way, with their numbers. */
export function Impact({ impact }: { readonly impact: PublishImpact }) {
  const texts = useTexts(publishTexts)
  if (impact.drafts === 0 && impact.openCases === 0) return null
  return (
    <ul className="yd-impact" aria-label={texts.impact}>
      {impact.openCases > 0 && <li>{texts.openCases(impact.openCases)}</li>}
      {impact.drafts > 0 && <li>{texts.drafts(impact.drafts)}</li>}
      {impact.lostAnswers.map(({ name, drafts }) => (
        <li key={name} className="yd-impact__lost">
          {texts.lostAnswer(name, drafts)}
        </li>
      ))}
    </ul>
  )
}

import { canvasTexts } from '../texts/canvas.ts'
import { useTexts } from '../texts/use-texts.ts'

/** Small marks of what is set on an item, so that rules are seen without opening it. */
export function RuleBadges({ value, isPrefilled }: RuleBadgesProps) {
  const texts = useTexts(canvasTexts)
  const badges = [
    value.filledBy === 'officer' && texts.badges.official,
    value.visibleWhen !== undefined && texts.badges.visible,
    value.requiredWhen !== undefined && texts.badges.required,
    value.readOnlyWhen !== undefined && texts.badges.readOnly,
    value.calculate !== undefined && texts.badges.calculated,
    (value.checks?.length ?? 0) > 0 && texts.badges.checks,
    isPrefilled && texts.badges.prefilled,
  ].filter(badge => typeof badge === 'string')
  return badges.map(badge => (
    <span key={badge} className="yd-badge">
      {badge}
    </span>
  ))
}

interface RuleBadgesProps {
  readonly value: {
    readonly filledBy?: string
    readonly visibleWhen?: string
    readonly requiredWhen?: string
    readonly readOnlyWhen?: string
    readonly calculate?: string
    readonly checks?: readonly unknown[]
  }
  readonly isPrefilled?: boolean
}

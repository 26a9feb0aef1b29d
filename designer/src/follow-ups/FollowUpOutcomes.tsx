import type { FollowUpDefinition } from '@yibiao/schemas'
import { followUpTexts } from '../texts/follow-ups.ts'
import { useTexts } from '../texts/use-texts.ts'
import { useLimitWords } from './use-limit-words.ts'

/** What each outcome of a check leads to, as it is set up now. */
export function FollowUpOutcomes({ followUp }: { readonly followUp: FollowUpDefinition }) {
  const texts = useTexts(followUpTexts)
  const say = useLimitWords()
  const { rectification } = followUp
  const rounds = rectification?.rounds ?? 1
  const failed =
    rectification === undefined
      ? [texts.outcomeJudgeAtOnce]
      : [
          texts.outcomeRectify(say(rectification.limit)),
          texts.outcomeRecheck(say(rectification.recheckLimit)),
          rounds > 1 ? texts.outcomeAgain(rounds) : texts.outcomeJudge,
        ]
  return (
    <ol className="yd-outcomes">
      {[texts.outcomePassed, ...failed, texts.outcomeRevoked, texts.outcomeKept].map(line => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  )
}

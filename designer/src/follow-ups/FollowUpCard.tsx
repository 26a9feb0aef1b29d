import type { FollowUpDefinition } from '@yibiao/schemas'
import { InlineWords } from '../canvas/InlineWords.tsx'
import { ItemHandle } from '../canvas/ItemHandle.tsx'
import { useItem } from '../canvas/use-item.ts'
import { useRuleWords } from '../conditions/use-rule-words.ts'
import { Icon } from '../controls/Icon.tsx'
import type { RecordKey } from '../document/records.ts'
import { useEditor, useEditorState, useRecord } from '../session/use-editor.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { followUpTexts } from '../texts/follow-ups.ts'
import { useItemWords, useTexts } from '../texts/use-texts.ts'
import { useLimitWords } from './use-limit-words.ts'

/** One 后续程序: its name, when it takes place and the stages it can go through. */
export function FollowUpCard({ record: key, isFirst }: FollowUpCardProps) {
  const editor = useEditor()
  const texts = useTexts(followUpTexts)
  const conditions = useTexts(conditionTexts)
  const followUp = useRecord(key, 'followUp')
  const isEntry = useEditorState(state => isFirst && !state.selected?.startsWith('followUp:'))
  const item = useItem(key)
  const say = useItemWords()
  const limitWords = useLimitWords()
  const words = useRuleWords({ record: key }, followUp?.value.condition)
  if (!followUp) return null
  const { value } = followUp
  const when =
    value.condition === undefined
      ? texts.always
      : words === undefined
        ? value.condition
        : conditions.sentence(words, texts.opened)
  return (
    <div className="yd-step yd-step--followUp" {...item}>
      <div className="yd-step__card">
        <ItemHandle record={key} name={say(value.name)} level={1} isEntry={isEntry} />
        <span className="yd-step__icon">
          <Icon name="find" size={20} />
        </span>
        <div className="yd-step__words">
          <InlineWords
            className="yd-step__name"
            value={value.name}
            label={texts.name}
            record={key}
            onChange={name => editor.dispatch('setProperty', { record: key, path: ['name'], value: name })}
          />
          <span className="yd-step__facts">{when}</span>
          <span className="yd-step__facts">{texts.within(limitWords(value.limit), value.inspectors)}</span>
          <span className="yd-step__facts yd-after__chain">
            {stagesOf(value)
              .map(stage => texts.chain[stage])
              .join(' → ')}
          </span>
        </div>
      </div>
    </div>
  )
}

function stagesOf({
  rectification,
}: FollowUpDefinition): readonly ('check' | 'rectification' | 'recheck' | 'revocation')[] {
  return rectification === undefined
    ? ['check', 'revocation']
    : ['check', 'rectification', 'recheck', 'revocation']
}

interface FollowUpCardProps {
  readonly record: RecordKey
  /** Where the Tab key enters while none is selected. */
  readonly isFirst: boolean
}

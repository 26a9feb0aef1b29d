import { IntegerEntry, SwitchEntry } from '../controls/entries.tsx'
import { LimitEntry } from '../controls/LimitEntry.tsx'
import { Panel } from '../controls/Panel.tsx'
import { useSet } from '../inspector/use-set.ts'
import { followUpTexts } from '../texts/follow-ups.ts'
import { useTexts } from '../texts/use-texts.ts'
import { usualRectification } from './create-follow-up.ts'
import type { FollowUpPanelProps } from './follow-up-panel-props.ts'

/** 限期整改 and 复查: within which time, and how often. */
export function RectificationPanel({ record, value: { rectification } }: FollowUpPanelProps) {
  const texts = useTexts(followUpTexts)
  const set = useSet(record)
  const place = (name: string) => `${record} rectification/${name}`
  return (
    <Panel title={texts.rectification}>
      <SwitchEntry
        label={texts.hasRectification}
        help={texts.hasRectificationHelp}
        place={`${record} rectification`}
        value={rectification !== undefined}
        onChange={isOn => set('rectification')(isOn ? usualRectification : undefined)}
      />
      {rectification && (
        <>
          <LimitEntry
            label={texts.rectificationLimit}
            isNeeded
            value={rectification.limit}
            place={place('limit')}
            onChange={set('rectification', 'limit')}
          />
          <LimitEntry
            label={texts.recheckLimit}
            help={texts.recheckLimitHelp}
            isNeeded
            value={rectification.recheckLimit}
            place={place('recheckLimit')}
            onChange={set('rectification', 'recheckLimit')}
          />
          <IntegerEntry
            label={texts.rounds}
            help={texts.roundsHelp}
            least={1}
            most={5}
            value={rectification.rounds}
            place={place('rounds')}
            onChange={set('rectification', 'rounds')}
          />
        </>
      )}
    </Panel>
  )
}

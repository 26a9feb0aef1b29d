import type { LimitsDefinition } from '@yibiao/schemas'
import { choicesOf } from '../controls/choices-of.ts'
import { ChoiceEntry, SwitchEntry } from '../controls/entries.tsx'
import { LimitEntry } from '../controls/LimitEntry.tsx'
import { Panel } from '../controls/Panel.tsx'
import { partKey } from '../document/records.ts'
import { useSet } from '../inspector/use-set.ts'
import { limitsTexts } from '../texts/limits.ts'
import { useTexts } from '../texts/use-texts.ts'

const part = partKey('limits')

/** 容缺受理: whether materials may follow, until when, and what happens when they do not. */
export function DeferralPanel({ limits: { deferral } }: { readonly limits: LimitsDefinition }) {
  const texts = useTexts(limitsTexts)
  const set = useSet(part)
  return (
    <Panel title={texts.deferralPart}>
      <SwitchEntry
        label={texts.deferral}
        help={texts.deferralHelp}
        place={`${part} deferral`}
        value={deferral !== undefined}
        onChange={isOn => set('deferral')(isOn ? { onLapse: 'terminated' } : undefined)}
      />
      {deferral && (
        <div className="yd-columns">
          <LimitEntry
            label={texts.deferralLimit}
            help={texts.deferralLimitHelp}
            place={`${part} deferral/limit`}
            value={deferral.limit}
            onChange={set('deferral', 'limit')}
          />
          <ChoiceEntry
            label={texts.onDeferralLapse}
            isNeeded
            place={`${part} deferral/onLapse`}
            value={deferral.onLapse}
            choices={choicesOf(texts.deferralLapses)}
            onChange={set('deferral', 'onLapse')}
          />
        </div>
      )}
    </Panel>
  )
}

import { SwitchEntry, TextEntry } from '../controls/entries.tsx'
import { LimitEntry } from '../controls/LimitEntry.tsx'
import { Panel } from '../controls/Panel.tsx'
import { AssigneesEntry } from '../flow/AssigneesEntry.tsx'
import { useSet } from '../inspector/use-set.ts'
import { followUpTexts } from '../texts/follow-ups.ts'
import { useTexts } from '../texts/use-texts.ts'
import type { FollowUpPanelProps } from './follow-up-panel-props.ts'

/** 撤销: who judges it, and by when. */
export function RevocationPanel({ record, value: { revocation } }: FollowUpPanelProps) {
  const texts = useTexts(followUpTexts)
  const set = useSet(record)
  return (
    <Panel title={texts.revocation}>
      <AssigneesEntry
        label={texts.judges}
        record={record}
        value={revocation.assignees}
        onChange={set('revocation', 'assignees')}
      />
      <LimitEntry
        label={texts.judgeLimit}
        help={texts.judgeLimitHelp}
        isNeeded
        value={revocation.limit}
        place={`${record} revocation/limit`}
        onChange={set('revocation', 'limit')}
      />
      <TextEntry
        label={texts.revocationBasis}
        value={revocation.legalBasis}
        place={`${record} revocation/legalBasis`}
        onChange={set('revocation', 'legalBasis')}
      />
      <SwitchEntry
        label={texts.recordsBreach}
        help={texts.recordsBreachHelp}
        value={revocation.recordsBreach}
        onChange={set('revocation', 'recordsBreach')}
      />
    </Panel>
  )
}

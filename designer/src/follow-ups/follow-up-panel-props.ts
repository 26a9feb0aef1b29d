import type { FollowUpDefinition } from '@yibiao/schemas'
import type { RecordKey } from '../document/records.ts'

export interface FollowUpPanelProps {
  readonly record: RecordKey
  readonly value: FollowUpDefinition
}

import type { ExpressionPlace } from '../document/expression-places.ts'
import type { ResolvedName } from '../document/resolve-names.ts'
import type { DesignRecord } from '../document/records.ts'
import type { ItemPart } from '../routing/route.ts'

/** What a rule decides. */
export type RuleKind =
  | 'visible'
  | 'required'
  | 'readOnly'
  | 'calculate'
  | 'initial'
  | 'notBefore'
  | 'notAfter'
  | 'check'
  | 'option'
  | 'options'
  | 'needed'
  | 'lookup'
  | 'prefill'
  | 'branch'
  | 'assignees'
  | 'checklist'
  | 'skip'
  | 'consult'
  | 'screen'
  | 'childInput'
  | 'timer'
  | 'grant'
  | 'followUp'
  | 'action'
  | 'block'

/** One rule of the item: where it stands, what it decides, what it names. */
export interface ItemRule {
  readonly record: DesignRecord
  readonly place: ExpressionPlace
  readonly kind: RuleKind
  readonly part: ItemPart
  readonly names: readonly ResolvedName[]
}

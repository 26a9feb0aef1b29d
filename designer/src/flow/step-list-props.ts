import type { ComponentType } from 'react'
import type { RecordKey } from '../document/records.ts'

export interface StepListProps {
  /** The flow or a branch. */
  readonly holder: RecordKey
  readonly level: number
  readonly isTop?: boolean
}

/** Lists hold steps, gateways hold branches, branches hold lists: the list is handed down to close the circle. */
export type StepListComponent = ComponentType<StepListProps>

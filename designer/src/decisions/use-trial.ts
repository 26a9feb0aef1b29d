import { tryDecisionTable, type TriedDecision } from '@yibiao/core/flow'
import type { DecisionTableDefinition, LimitsDefinition } from '@yibiao/schemas'
import { useMemo, useState } from 'react'
import { partOf } from '../document/to-definition.ts'
import { useRecords } from '../session/use-editor.ts'

/** Samples as FEEL text, by the id of the input. */
export type Samples = Readonly<Record<string, string>>

/** What the table makes of the samples, as the engine judges it. Nothing is asked before a sample is given. */
export function useTrial(table: DecisionTableDefinition, samples: Samples): TriedDecision | { rules: [] } {
  const limits = partOf<LimitsDefinition>(useRecords(), 'limits')
  const [now] = useState(() => new Date().toISOString())
  return useMemo(() => {
    if (Object.keys(samples).length === 0) return { rules: [] }
    return tryDecisionTable({
      table,
      samples: table.inputs.map(({ id }) => samples[id] ?? 'null'),
      now,
      limits,
    })
  }, [limits, now, samples, table])
}

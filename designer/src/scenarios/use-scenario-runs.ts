import { prepareScenarios, runScenario, type ScenarioRun, type ScenarioWorld } from '@yibiao/core/scenarios'
import { validateDocument, type ItemDefinition } from '@yibiao/schemas'
import { useDeferredValue, useMemo } from 'react'
import { useDefinition } from '../session/use-editor.ts'

/** The recorded tests as they go now. */
export interface ScenarioRuns {
  /** Absent while the item cannot be played. */
  readonly world: ScenarioWorld | undefined
  /** In the order of the tests of `item`. */
  readonly runs: readonly ScenarioRun[]
  /** The item that was played, which may be a moment behind the one that is shown. */
  readonly item: ItemDefinition
}

/** Plays every recorded test anew when the screen has time after a change. */
export function useScenarioRuns(): ScenarioRuns {
  const item = useDeferredValue(useDefinition())
  return useMemo(() => {
    const isItem = 'document' in validateDocument('ItemDefinition', item)
    const world = isItem ? prepareScenarios(item) : undefined
    const runs = world ? (item.scenarios ?? []).map(scenario => runScenario(world, scenario)) : []
    return { world, runs, item }
  }, [item])
}

import type { JsonValue } from '@yibiao/core/expression'
import type { PrefillSource, SourceTested } from '@yibiao/schemas'
import { useCallback, useState } from 'react'
import { designApi } from '../api/design-api.ts'
import type { Saver } from '../session/saver.ts'

/** How a source behaves in the preview: it is asked about the test person, or pretends. */
export type SourceMode = 'ask' | 'noData' | 'down'

/** What came of a source. */
export type SourceOutcome = SourceTested['state']

export interface TrialAnswers {
  readonly responses: Readonly<Record<string, JsonValue>>
  readonly outcomes: Readonly<Record<string, SourceOutcome>>
}

/** Asks the sources that fill a draft when it begins. The draft is saved first, for the server asks by it. */
export function useTrialSources(itemId: string, saver: Saver) {
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const ask = useCallback(
    async (
      sources: readonly PrefillSource[],
      person: string,
      modes: Readonly<Record<string, SourceMode>>,
    ): Promise<TrialAnswers | undefined> => {
      setIsBusy(true)
      setError(undefined)
      try {
        await saver.flush()
        const answers = await Promise.all(
          sources.map(async ({ key }) => [key, await answerOf(key, modes[key] ?? 'ask')] as const),
        )
        return {
          responses: Object.fromEntries(
            answers.flatMap(([key, { state, response }]) =>
              state === 'filled' ? [[key, (response ?? null) as JsonValue]] : [],
            ),
          ),
          outcomes: Object.fromEntries(answers.map(([key, { state }]) => [key, state])),
        }
      } catch (failure) {
        setError(failure)
        return undefined
      } finally {
        setIsBusy(false)
      }

      function answerOf(source: string, mode: SourceMode): Promise<Pick<SourceTested, 'state' | 'response'>> {
        if (mode === 'ask')
          return designApi.testSource(itemId, { source, person, definitionRevision: saver.revision() })
        return Promise.resolve({ state: mode === 'noData' ? 'noData' : 'failed' })
      }
    },
    [itemId, saver],
  )
  return { ask, isBusy, error }
}

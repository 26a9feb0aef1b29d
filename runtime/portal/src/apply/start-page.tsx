import { Skeleton } from '@yibiao/form/components'
import type { PublishedItem } from '@yibiao/schemas'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { createDraft } from '../api/drafts.ts'
import { fetchItem } from '../api/items.ts'
import { definitionOf } from '../items/published-definition.ts'
import { useLoaded } from '../loading/use-loaded.ts'
import { places } from '../routing/places.ts'
import { useRouter } from '../routing/router.tsx'
import { LoadProblem } from '../shell/load-problem.tsx'
import { Page } from '../shell/page.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useWords } from '../texts/texts-context.tsx'
import type { SituationAnswers } from './situation-path.ts'
import { SituationQuestions } from './situation-questions.tsx'

/** Before the form: the situation questions where the item has any, then the draft is made. */
export function StartPage({ itemId }: { itemId: string }): ReactNode {
  const load = useCallback((signal: AbortSignal) => fetchItem(itemId, signal), [itemId])
  const { loaded, reload } = useLoaded(load)
  if (loaded.state === 'loading') return <Skeleton lines={6} />
  if (loaded.state === 'failed') return <LoadProblem error={loaded.error} retry={reload} />
  return <Start item={loaded.value} />
}

function Start({ item }: { item: PublishedItem }): ReactNode {
  const { texts, read } = useWords()
  const router = useRouter()
  const definition = definitionOf(item)
  const hasQuestions = (definition.situations?.questions.length ?? 0) > 0
  const [error, setError] = useState<unknown>()
  const [isCreating, setCreating] = useState(false)

  const create = useCallback(
    async (situation: SituationAnswers | undefined) => {
      setCreating(true)
      setError(undefined)
      try {
        const draft = await createDraft(
          situation === undefined ? { itemId: item.itemId } : { itemId: item.itemId, situation },
        )
        router.go(places.draft(draft.id), 'replace')
      } catch (failure) {
        setError(failure)
        setCreating(false)
      }
    },
    [item.itemId, router],
  )

  const hasBegun = useRef(false)
  useEffect(() => {
    if (hasQuestions || hasBegun.current) return
    hasBegun.current = true
    void create(undefined)
  }, [hasQuestions, create])

  return (
    <Page
      title={texts.items.situations.title}
      heading={read(definition.name)}
      above={item.department.name}
      width="narrow"
    >
      {error !== undefined && <ProblemNotice error={error} />}
      {isCreating && <output>{texts.items.situations.creating}</output>}
      {definition.situations !== undefined && hasQuestions && (
        <SituationQuestions
          situations={definition.situations}
          isBusy={isCreating}
          onDone={answers => void create(answers)}
        />
      )}
    </Page>
  )
}

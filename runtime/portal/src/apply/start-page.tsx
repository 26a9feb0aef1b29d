import { Button, Skeleton } from '@yibiao/form/components'
import type { DraftSummary, PublishedItem } from '@yibiao/schemas'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { createDraft, fetchDraftsOf } from '../api/drafts.ts'
import { fetchItem } from '../api/items.ts'
import { definitionOf } from '../items/published-definition.ts'
import { useLoaded } from '../loading/use-loaded.ts'
import { places } from '../routing/places.ts'
import { useRouter } from '../routing/router.tsx'
import { LoadProblem } from '../shell/load-problem.tsx'
import { Page } from '../shell/page.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useWords } from '../texts/texts-context.tsx'
import { DraftChoice } from './draft-choice.tsx'
import type { SituationAnswers } from './situation-path.ts'
import { SituationQuestions } from './situation-questions.tsx'

/**
 * Before the form: what was begun before is offered first; then the situation questions where the item has any, and the
 * draft is made.
 */
export function StartPage({ itemId }: { itemId: string }): ReactNode {
  const load = useCallback(
    async (signal: AbortSignal) => {
      const [item, drafts] = await Promise.all([fetchItem(itemId, signal), fetchDraftsOf(itemId, signal)])
      return { item, drafts }
    },
    [itemId],
  )
  const { loaded, reload } = useLoaded(load)
  if (loaded.state === 'loading') return <Skeleton lines={6} />
  if (loaded.state === 'failed') return <LoadProblem error={loaded.error} retry={reload} />
  return <Start {...loaded.value} onStale={reload} />
}

type Props = { item: PublishedItem; drafts: readonly DraftSummary[]; onStale: () => void }

function Start({ item, drafts, onStale }: Props): ReactNode {
  const { texts, read } = useWords()
  const router = useRouter()
  const definition = definitionOf(item)
  const hasQuestions = (definition.situations?.questions.length ?? 0) > 0
  const [error, setError] = useState<unknown>()
  const [isCreating, setCreating] = useState(false)
  const [isNew, setNew] = useState(drafts.length === 0)

  const create = useCallback(
    async (situation: SituationAnswers | undefined) => {
      setCreating(true)
      setError(undefined)
      try {
        const beside = drafts.map(({ id }) => id)
        const draft = await createDraft({
          itemId: item.itemId,
          beside,
          ...(situation === undefined ? {} : { situation }),
        })
        router.go(places.draft(draft.id), 'replace')
      } catch (failure) {
        setError(failure)
        setCreating(false)
        setNew(false)
        // Another window was quicker, or there are as many as there can be: they are shown.
        onStale()
      }
    },
    [item.itemId, drafts, onStale, router],
  )

  const hasBegun = useRef(false)
  useEffect(() => {
    if (!isNew || hasQuestions || hasBegun.current) return
    hasBegun.current = true
    void create(undefined)
  }, [isNew, hasQuestions, create])

  function begin(): void {
    hasBegun.current = false
    setNew(true)
  }

  return (
    <Page
      title={isNew ? texts.items.situations.title : texts.items.choice.title}
      heading={read(definition.name)}
      above={item.department.name}
      width={isNew ? 'narrow' : 'usual'}
    >
      {error !== undefined && <ProblemNotice error={error} />}
      {!isNew && drafts.length > 0 && <DraftChoice drafts={drafts} onRemoved={onStale} onNew={begin} />}
      {!isNew && drafts.length === 0 && (
        <Button look="primary" onClick={begin}>
          {texts.items.situations.begin}
        </Button>
      )}
      {isCreating && <output>{texts.items.situations.creating}</output>}
      {isNew && definition.situations !== undefined && hasQuestions && (
        <SituationQuestions
          situations={definition.situations}
          isBusy={isCreating}
          onDone={answers => void create(answers)}
        />
      )}
    </Page>
  )
}

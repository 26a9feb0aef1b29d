import { Button, Notice, Skeleton } from '@yibiao/form/components'
import type { DraftUpdate, DraftView } from '@yibiao/schemas'
import { type ReactNode, useCallback, useState } from 'react'
import { fetchDraft, fetchDraftUpdate, moveDraft } from '../api/drafts.ts'
import { useLoaded } from '../loading/use-loaded.ts'
import { places } from '../routing/places.ts'
import { useRouter } from '../routing/router.tsx'
import { LoadProblem } from '../shell/load-problem.tsx'
import { Page } from '../shell/page.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useWords } from '../texts/texts-context.tsx'
import { LeftAnswers } from './parts/left-answers.tsx'

/** 事项已更新: what changed since the draft was begun, and what moving it does to the answers. */
export function UpdatePage({ draftId }: { draftId: string }): ReactNode {
  const load = useCallback(
    async (signal: AbortSignal) => {
      const [draft, update] = await Promise.all([
        fetchDraft(draftId, signal),
        fetchDraftUpdate(draftId, signal),
      ])
      return { draft, update }
    },
    [draftId],
  )
  const { loaded, reload } = useLoaded(load)
  if (loaded.state === 'loading') return <Skeleton lines={8} />
  if (loaded.state === 'failed') return <LoadProblem error={loaded.error} retry={reload} />
  return <Update {...loaded.value} />
}

function Update({ draft, update }: { draft: DraftView; update: DraftUpdate }): ReactNode {
  const { texts, read } = useWords()
  const words = texts.apply.update
  const router = useRouter()
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)

  async function move(): Promise<void> {
    setBusy(true)
    setError(undefined)
    try {
      await moveDraft(draft.id, { toVersion: update.toVersion, revision: draft.revision })
      router.go(places.draft(draft.id), 'replace')
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }

  return (
    <Page title={words.heading}>
      <p>{words.intro(texts.apply.numbered(read(draft.itemName), draft.number))}</p>
      <section className="block" aria-labelledby="update-changes">
        <h2 className="block__title" id="update-changes">
          {words.changes}
        </h2>
        {update.changes.length === 0 ? (
          <p>{words.nothing}</p>
        ) : (
          <ul className="plain-list">
            {update.changes.map(({ part, kind, name }) => (
              <li key={`${part} ${kind} ${read(name)}`}>
                {name === undefined
                  ? words.part(words.parts[part])
                  : words[kind](words.parts[part], read(name))}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="block" aria-labelledby="update-answers">
        <h2 className="block__title" id="update-answers">
          {words.answers}
        </h2>
        <p>{words.kept(update.kept)}</p>
        {update.left.length > 0 && (
          <>
            <p>{words.left(update.left.length)}</p>
            <LeftAnswers left={update.left} />
            <Notice>{words.leftKept}</Notice>
          </>
        )}
      </section>
      {error !== undefined && <ProblemNotice error={error} />}
      <div className="actions actions--start">
        <Button look="primary" isBusy={isBusy} onClick={() => void move()}>
          {words.move}
        </Button>
        <Button onClick={() => router.go(places.draft(draft.id))}>{words.later}</Button>
      </div>
    </Page>
  )
}

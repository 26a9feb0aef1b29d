import { Notice, Skeleton } from '@yibiao/form/components'
import type { PublishedItem } from '@yibiao/schemas'
import { type ReactNode, useCallback } from 'react'
import { blankFormAddress } from '../api/file-addresses.ts'
import { fetchDraftsOf } from '../api/drafts.ts'
import { fetchItem } from '../api/items.ts'
import { useLoaded } from '../loading/use-loaded.ts'
import { Link } from '../routing/link.tsx'
import { places } from '../routing/places.ts'
import { useSession } from '../session/session-context.tsx'
import { LoadProblem } from '../shell/load-problem.tsx'
import { Page } from '../shell/page.tsx'
import { PdfLink } from '../shell/pdf-link.tsx'
import { useWords } from '../texts/texts-context.tsx'
import { guideSections } from './guide/guide-sections.tsx'
import { KeyFacts } from './guide/key-facts.tsx'
import { Savings } from './guide/savings.tsx'
import { definitionOf } from './published-definition.ts'

/** 办事指南: everything published about an item, and the way in. */
export function ItemPage({ itemId }: { itemId: string }): ReactNode {
  const load = useCallback((signal: AbortSignal) => fetchItem(itemId, signal), [itemId])
  const { loaded, reload } = useLoaded(load)
  if (loaded.state === 'loading') return <Skeleton lines={10} />
  if (loaded.state === 'failed') return <LoadProblem error={loaded.error} retry={reload} />
  return <Guide item={loaded.value} />
}

function Guide({ item }: { item: PublishedItem }): ReactNode {
  const words = useWords()
  const { guide } = words.texts.items
  const definition = definitionOf(item)
  const sections = guideSections(item, definition, words)
  return (
    <Page title={words.read(definition.name)} above={item.department.name} width="wide">
      <p className="lead">{words.read(definition.guide.summary)}</p>
      <KeyFacts definition={definition} />
      <div className="guide">
        <div className="guide__side">
          <div className="guide__start">
            <StartBox item={item} />
            <PdfLink address={blankFormAddress(item.itemId, words.locale)}>{guide.blankForm}</PdfLink>
            <Savings figures={item.figures} />
          </div>
          <nav className="contents" aria-label={guide.contents}>
            <p className="contents__title" aria-hidden="true">
              {guide.contents}
            </p>
            <ul className="contents__list">
              {sections.map(section => (
                <li key={section.id}>
                  <a href={`#${section.id}`}>{section.title}</a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <div className="guide__main">
          {sections.map(section => (
            <section className="guide__section" key={section.id} aria-labelledby={section.id}>
              <h2 className="guide__heading" id={section.id} tabIndex={-1}>
                {section.title}
              </h2>
              {section.body}
            </section>
          ))}
        </div>
      </div>
    </Page>
  )
}

function StartBox({ item }: { item: PublishedItem }): ReactNode {
  const { texts } = useWords()
  const session = useSession()
  const { guide } = texts.items
  if (item.state === 'suspended') return <Notice tone="warning">{guide.suspended}</Notice>
  if (item.state === 'cancelled') return <Notice tone="warning">{guide.cancelled}</Notice>
  if (session.view.isSignedIn && session.view.actingAs !== 'officer')
    return <StartOrResume itemId={item.itemId} />
  return <StartLink itemId={item.itemId} look="primary" />
}

function StartOrResume({ itemId }: { itemId: string }): ReactNode {
  const { guide } = useWords().texts.items
  const load = useCallback((signal: AbortSignal) => fetchDraftsOf(itemId, signal), [itemId])
  const { loaded } = useLoaded(load)
  if (loaded.state === 'loading') return <Skeleton lines={2} />
  const count = loaded.state === 'ready' ? loaded.value.length : 0
  if (count === 0) return <StartLink itemId={itemId} look="primary" />
  return (
    <>
      <Link className="yb-button yb-button--primary" to={places.start(itemId)}>
        {guide.resume}
      </Link>
      <p className="fine">{guide.begun(count)}</p>
    </>
  )
}

function StartLink({ itemId, look }: { itemId: string; look: 'primary' | 'secondary' }): ReactNode {
  const { guide } = useWords().texts.items
  return (
    <Link className={`yb-button yb-button--${look}`} to={places.start(itemId)}>
      {guide.start}
    </Link>
  )
}

import { type ReactNode, useEffect, useRef } from 'react'
import { useDocumentTitle } from './use-document-title.ts'

export type PageProps = {
  /** Heading of the page and title of the window: never anything personal. */
  title: string
  /** Heading when it says more than the window's title, e.g. with a case number. */
  heading?: ReactNode
  /** Small line above the heading. */
  above?: ReactNode
  /** Beside the heading. */
  aside?: ReactNode
  width?: 'narrow' | 'usual' | 'wide'
  children: ReactNode
}

/**
 * One page: names the window and moves the focus to the heading, so that a screen reader begins where a sighted
 * reader does. The first page of a visit keeps the browser's own focus.
 */
export function Page({ title, heading, above, aside, width = 'usual', children }: PageProps): ReactNode {
  const top = useRef<HTMLHeadingElement>(null)

  useDocumentTitle(title)

  useEffect(() => {
    if (hasShownPage) top.current?.focus({ preventScroll: true })
    hasShownPage = true
  }, [])

  return (
    <div className={`page page--${width}`}>
      <header className="page__head">
        <div className="page__titles">
          {above !== undefined && <p className="page__above">{above}</p>}
          <h1 className="page__title" ref={top} tabIndex={-1}>
            {heading ?? title}
          </h1>
        </div>
        {aside !== undefined && <div className="page__aside">{aside}</div>}
      </header>
      {children}
    </div>
  )
}

let hasShownPage = false

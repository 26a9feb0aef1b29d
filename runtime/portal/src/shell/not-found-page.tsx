import type { ReactNode } from 'react'
import { Link } from '../routing/link.tsx'
import { places } from '../routing/places.ts'
import { useWords } from '../texts/texts-context.tsx'
import { Page } from './page.tsx'

/** There is nothing at this address, or nothing this reader may see. */
export function NotFoundPage(): ReactNode {
  const { notFound } = useWords().texts.shell
  return (
    <Page title={notFound.title} width="narrow">
      <p>{notFound.text}</p>
      <p>
        <Link className="yb-button yb-button--secondary" to={places.home()}>
          {notFound.home}
        </Link>
      </p>
    </Page>
  )
}

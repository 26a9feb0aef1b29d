import { Icon } from '@yibiao/form/components'
import type { ReactNode } from 'react'

/** A PDF that the server makes, opened beside the page. */
export function PdfLink({ address, children }: { address: string; children: ReactNode }): ReactNode {
  return (
    <a className="yb-link pdf-link" href={address} target="_blank" rel="noreferrer">
      <Icon name="download" />
      {children}
    </a>
  )
}

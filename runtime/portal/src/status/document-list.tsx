import { Icon, Tag } from '@yibiao/form/components'
import type { DocumentView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { documentAddress } from '../api/file-addresses.ts'
import { formatInstant, formatSize } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'

/** Issued documents 文书, newest first, each to be read as PDF. */
export function DocumentList({
  documents,
  more,
  addressOf = documentAddress,
}: {
  documents: readonly DocumentView[]
  /** Further acts on a document. */
  more?: (document: DocumentView) => ReactNode
  /** Where it is read, for readers who reach it another way. */
  addressOf?: (documentId: string) => string
}): ReactNode {
  const { texts, read, locale } = useWords()
  const { cases } = texts
  if (documents.length === 0) return <p className="fine">{cases.noDocuments}</p>
  const newestFirst = documents.toSorted((a, b) => b.issuedAt.localeCompare(a.issuedAt))
  return (
    <ul className="rows">
      {newestFirst.map(document => {
        const name = read(document.name)
        return (
          <li className="row" key={document.id}>
            <div className="row__main">
              <p className="row__title">
                {name} {document.isSuperseded === true && <Tag>{cases.superseded}</Tag>}
                {document.isVoid === true && <Tag>{cases.voided}</Tag>}
              </p>
              <p className="fine">
                {[
                  document.number === undefined ? '' : cases.documentNumber(document.number),
                  formatInstant(document.issuedAt, locale),
                  formatSize(document.size),
                ]
                  .filter(text => text !== '')
                  .join(' · ')}
              </p>
            </div>
            <div className="row__actions">
              {more?.(document)}
              <a
                className="yb-button yb-button--quiet"
                href={addressOf(document.id)}
                target="_blank"
                rel="noreferrer"
                aria-label={cases.downloadWhat(name)}
              >
                <Icon name="download" />
                {cases.download}
              </a>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

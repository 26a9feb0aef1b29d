import type { FileAnswer } from '../http/answer.ts'
import type { CaseDocumentRow } from './queries.ts'

/** The PDF of a document, to be read in the browser and kept under its name. */
export function documentFile({ row, pdf }: { row: CaseDocumentRow; pdf: Buffer }): FileAnswer {
  const name = typeof row.name === 'string' ? row.name : row.name['zh-CN']
  return {
    status: 200,
    file: {
      bytes: new Uint8Array(pdf),
      mediaType: 'application/pdf',
      name: `${name}${row.number ?? ''}.pdf`,
      inline: true,
    },
  }
}

import type { TableSource } from '@yibiao/form/services'
import { readTable } from '../api/tables.ts'
import { problemText } from '../shell/problem-text.ts'
import type { PortalTexts } from '../texts/texts.ts'

/** Spreadsheets are read by the server, which keeps nothing of them. */
export function tableSource(texts: PortalTexts['shell']): TableSource {
  return {
    async read(file) {
      try {
        return await readTable(file)
      } catch (error) {
        throw new Error(problemText(error, texts), { cause: error })
      }
    },
  }
}

import { SummaryList } from '@yibiao/form/components'
import type { LeftAnswer } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useWords } from '../../texts/texts-context.tsx'
import { plainText } from '../answer-names.ts'

/** Answers without a place in the version in use, by what they were called. */
export function LeftAnswers({ left }: { left: readonly LeftAnswer[] }): ReactNode {
  const { read } = useWords()
  return (
    <SummaryList
      rows={left.map(({ version, path, label, value }) => ({
        id: `${version} ${path}`,
        term: read(label),
        value: plainText(value),
      }))}
    />
  )
}

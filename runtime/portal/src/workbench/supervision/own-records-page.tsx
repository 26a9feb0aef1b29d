import type { ReactNode } from 'react'
import { Page } from '../../shell/page.tsx'
import { RecordList } from './record-list.tsx'
import { useSupervisionTexts } from './texts.ts'

/** The records in which an officer is responsible, to be explained. */
export function OwnRecordsPage(): ReactNode {
  const { records } = useSupervisionTexts()
  return (
    <Page title={records.title} width="wide">
      <RecordList />
    </Page>
  )
}

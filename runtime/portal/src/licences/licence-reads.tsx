import { Skeleton } from '@yibiao/form/components'
import type { LicenceRead } from '@yibiao/schemas'
import { type ReactNode, useCallback } from 'react'
import { fetchLicenceReads } from '../api/licences.ts'
import { useLoaded } from '../loading/use-loaded.ts'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { formatInstant } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'
import { useLicenceTexts } from './texts.ts'

/** 用证记录: who used a licence, when and for what. */
export function LicenceReads({ licenceId }: { licenceId: string }): ReactNode {
  const texts = useLicenceTexts()
  const load = useCallback((signal: AbortSignal) => fetchLicenceReads(licenceId, signal), [licenceId])
  const { loaded } = useLoaded(load)
  if (loaded.state === 'loading') return <Skeleton lines={2} />
  if (loaded.state === 'failed') return <ProblemNotice error={loaded.error} title={texts.readsFailed} />
  const { reads } = loaded.value
  if (reads.length === 0) return <p className="fine">{texts.noReads}</p>
  return (
    <ul className="rows">
      {reads.map((read, index) => (
        // Two readings can be alike in all they tell.
        // oxlint-disable-next-line react/no-array-index-key
        <li className="licence-read" key={`${read.at} ${index}`}>
          <Reading read={read} />
        </li>
      ))}
    </ul>
  )
}

function Reading({ read: { at, by, purpose, itemName, departmentName } }: { read: LicenceRead }): ReactNode {
  const { read, locale } = useWords()
  const texts = useLicenceTexts()
  const who = departmentName === undefined ? texts.by[by] : texts.officerOf(departmentName)
  const what = texts.purpose[purpose]
  return (
    <>
      <span>{who}</span>
      <span>{itemName === undefined ? what : texts.purposeOf(what, read(itemName))}</span>
      <time className="fine yb-figures" dateTime={at}>
        {formatInstant(at, locale)}
      </time>
    </>
  )
}

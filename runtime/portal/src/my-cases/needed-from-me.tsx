import { Button, Notice } from '@yibiao/form/components'
import type { CaseView } from '@yibiao/schemas'
import { type ReactNode, useState } from 'react'
import { startCorrection } from '../api/my-cases.ts'
import { places } from '../routing/places.ts'
import { useRouter } from '../routing/router.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { CorrectionItems } from '../status/correction-items.tsx'
import { formatDate } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'

/** What the applicant has to do now, a correction with every reason first. Nothing when there is nothing to do. */
export function NeededFromMe({ view }: { view: CaseView }): ReactNode {
  const { cases } = useWords().texts
  if (view.correction !== undefined) return <Correction view={view} correction={view.correction} />
  // A rectification is told with its form, papers to bring with where to.
  const needs = (view.needsFromMe ?? [])
    .filter(code => code !== 'rectify' && code !== 'handIn')
    .map(code => needText(code, cases.needs))
  if (needs.length === 0) return null
  return (
    <Notice tone="warning" title={cases.needs.title}>
      <ul className="plain-list">
        {needs.map(text => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  )
}

type CorrectionProps = { view: CaseView; correction: NonNullable<CaseView['correction']> }

function Correction({ view, correction }: CorrectionProps): ReactNode {
  const { texts, locale } = useWords()
  const words = texts.cases.correction
  const router = useRouter()
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)

  async function open(): Promise<void> {
    setBusy(true)
    try {
      const draft = await startCorrection(view.case.id)
      router.go(places.draft(draft.id))
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }

  return (
    <Notice tone="warning" title={words.title(formatDate(correction.dueOn, locale))}>
      <p>{words.help}</p>
      <CorrectionItems view={view} items={correction.items} />
      {error !== undefined && <ProblemNotice error={error} />}
      <p>
        <Button look="primary" isBusy={isBusy} onClick={() => void open()}>
          {correction.draftId === undefined ? words.button : words.resume}
        </Button>
      </p>
    </Notice>
  )
}

function needText(code: string, texts: Readonly<Record<string, string>>): string {
  return Object.hasOwn(texts, code) ? (texts[code] ?? '') : (texts['other'] ?? '')
}

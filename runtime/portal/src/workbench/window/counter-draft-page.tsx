import { Skeleton } from '@yibiao/form/components'
import type { MaterialDefinition, WindowIntake } from '@yibiao/schemas'
import { type ReactNode, useCallback, useMemo } from 'react'
import '../../styles/workbench/index.css'
import { fetchIntakes } from '../../api/window.ts'
import type { AtCounter } from '../../apply/at-counter.ts'
import { DraftPage, type DraftStep } from '../../apply/draft-page.tsx'
import { useLoaded } from '../../loading/use-loaded.ts'
import { Link } from '../../routing/link.tsx'
import { places } from '../../routing/places.ts'
import { LoadProblem } from '../../shell/load-problem.tsx'
import { Page } from '../../shell/page.tsx'
import { CounterHead } from './counter-head.tsx'
import { PapersPanel } from './papers-panel.tsx'
import { TestHead } from './test-head.tsx'
import { useWindowTexts } from './texts.ts'
import { usePapers } from './use-papers.ts'

type Props = { draftId: string; step: DraftStep }

/** The applicant's form, filled by an officer at the counter: for whom stands above it, the papers beside the materials. */
export function CounterDraftPage({ draftId, step }: Props): ReactNode {
  const words = useWindowTexts()
  const load = useCallback(
    async (signal: AbortSignal) => {
      const { entries } = await fetchIntakes(signal)
      return entries.find(intake => intake.draftId === draftId && intake.handedIn === undefined)
    },
    [draftId],
  )
  const { loaded, reload } = useLoaded(load)
  if (loaded.state === 'loading') return <Skeleton lines={10} />
  if (loaded.state === 'failed') return <LoadProblem error={loaded.error} retry={reload} />
  if (loaded.value !== undefined) return <CounterDraft intake={loaded.value} step={step} />
  return (
    <Page title={words.over} width="narrow">
      <p>{words.overText}</p>
      <p>
        <Link className="yb-button yb-button--primary" to={places.window()}>
          {words.toList}
        </Link>
      </p>
    </Page>
  )
}

function CounterDraft({ intake, step }: { intake: WindowIntake; step: DraftStep }): ReactNode {
  const { papers: words } = useWindowTexts()
  const register = usePapers(intake)
  const { flush } = register
  const isTest = intake.isTest === true
  const counter = useMemo(
    (): AtCounter => ({
      // Nobody hands over papers of a test.
      papers: (materials: readonly MaterialDefinition[]) =>
        isTest ? null : <PapersPanel register={register} materials={materials} />,
      settle: async () => ((await flush()) ? undefined : words.unsaved),
      receipt: places.windowReceipt(intake.id),
    }),
    [register, flush, words, isTest, intake.id],
  )
  return (
    <>
      {isTest ? <TestHead intake={intake} /> : <CounterHead intake={intake} />}
      <DraftPage draftId={intake.draftId} step={step} counter={counter} />
    </>
  )
}

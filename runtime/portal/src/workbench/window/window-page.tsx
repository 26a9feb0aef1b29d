import { EmptyState, Skeleton, useToast } from '@yibiao/form/components'
import type { WindowIntake } from '@yibiao/schemas'
import { type ReactNode, useState } from 'react'
import { fetchIntakes, giveUpIntake } from '../../api/window.ts'
import { dropDraftFromDevice } from '../../apply/outbox/drop-draft-from-device.ts'
import { useLoaded } from '../../loading/use-loaded.ts'
import { Link } from '../../routing/link.tsx'
import { places } from '../../routing/places.ts'
import { LoadProblem } from '../../shell/load-problem.tsx'
import { Page } from '../../shell/page.tsx'
import { problemText } from '../../shell/problem-text.ts'
import { TitledSection } from '../../shell/titled-section.tsx'
import { useWords } from '../../texts/texts-context.tsx'
import { GiveUpDialog } from './give-up-dialog.tsx'
import { IntakeRow, TakenRow } from './intake-row.tsx'
import { useWindowTexts } from './texts.ts'

/** 窗口收件: what the officer is entering, what was received today, and where the next one begins. */
export function WindowPage(): ReactNode {
  const words = useWindowTexts()
  const { loaded, reload } = useLoaded(fetchIntakes)
  if (loaded.state === 'loading') return <Skeleton lines={6} />
  if (loaded.state === 'failed') return <LoadProblem error={loaded.error} retry={reload} />
  const { entries } = loaded.value
  const taken = entries.filter(({ handedIn }) => handedIn !== undefined)
  return (
    <Page
      title={words.title}
      aside={
        <Link className="yb-button yb-button--primary" to={places.windowBegin()}>
          {words.begin}
        </Link>
      }
    >
      <p>{words.help}</p>
      <OpenIntakes intakes={entries.filter(({ handedIn }) => handedIn === undefined)} onChanged={reload} />
      <TitledSection look="panel" title={words.today}>
        {taken.length === 0 ? (
          <p className="fine">{words.noneToday}</p>
        ) : (
          <ul className="rows">
            {taken.map(intake => (
              <TakenRow key={intake.id} intake={intake} />
            ))}
          </ul>
        )}
      </TitledSection>
    </Page>
  )
}

type OpenProps = { intakes: readonly WindowIntake[]; onChanged: () => void }

function OpenIntakes({ intakes, onChanged }: OpenProps): ReactNode {
  const { shell } = useWords().texts
  const words = useWindowTexts()
  const toast = useToast()
  const [asked, setAsked] = useState<WindowIntake>()
  const [isBusy, setBusy] = useState(false)

  async function giveUp({ id, draftId }: WindowIntake): Promise<void> {
    setBusy(true)
    try {
      await giveUpIntake(id)
      await dropDraftFromDevice(draftId)
      toast({ text: words.givenUp })
    } catch (error) {
      toast({ text: problemText(error, shell) })
    }
    setBusy(false)
    setAsked(undefined)
    onChanged()
  }

  return (
    <TitledSection look="panel" title={words.open}>
      {intakes.length === 0 ? (
        <EmptyState title={words.none} icon="file">
          <p>{words.noneHelp}</p>
        </EmptyState>
      ) : (
        <ul className="rows">
          {intakes.map(intake => (
            <IntakeRow key={intake.id} intake={intake} onGiveUp={() => setAsked(intake)} />
          ))}
        </ul>
      )}
      <GiveUpDialog
        intake={asked}
        isBusy={isBusy}
        onGiveUp={intake => void giveUp(intake)}
        onClose={() => setAsked(undefined)}
      />
    </TitledSection>
  )
}

import { Button, Notice, Skeleton, useToast } from '@yibiao/form/components'
import type { SituationsDefinition } from '@yibiao/schemas'
import { type ReactNode, useCallback, useState } from 'react'
import { fetchItem } from '../../api/items.ts'
import { beginIntake } from '../../api/window.ts'
import { SituationQuestions } from '../../apply/situation-questions.tsx'
import { definitionOf } from '../../items/published-definition.ts'
import { useLoaded } from '../../loading/use-loaded.ts'
import { places } from '../../routing/places.ts'
import { useRouter } from '../../routing/router.tsx'
import { useSession } from '../../session/session-context.tsx'
import { LoadProblem } from '../../shell/load-problem.tsx'
import { Page } from '../../shell/page.tsx'
import { todayInShanghai } from '../../texts/today-in-shanghai.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { blankEntries, type BeginEntries, intakeOf } from './begin-entries.ts'
import { ChooseItem } from './choose-item.tsx'
import { PeopleForm } from './people-form.tsx'
import { useWindowTexts } from './texts.ts'
import { useBeginEntries } from './use-begin-entries.ts'

/** 开始收件: the item, its situation, who applies and who came. */
export function BeginPage(): ReactNode {
  const texts = useWindowTexts()
  const { pages } = texts
  const { read } = useWords()
  const { view } = useSession()
  const [today] = useState(() => todayInShanghai(new Date()))
  const kept = useBeginEntries(view.loginId ?? '', blankEntries(texts.fields.scopeUsual, today))
  if (kept.state === 'loading') return <Skeleton lines={6} />
  const { entries, isRestored, change, clear } = kept
  return (
    <Page
      title={texts.begin}
      width="narrow"
      {...(entries.item === undefined ? {} : { above: read(entries.item.name) })}
      aside={
        entries.item !== undefined && (
          <>
            <Button
              look="quiet"
              icon="left"
              onClick={() => {
                const { item: _item, situation: _situation, ...others } = entries
                change(others)
              }}
            >
              {pages.change}
            </Button>
            <Button look="quiet" icon="bin" onClick={clear}>
              {pages.again}
            </Button>
          </>
        )
      }
    >
      {isRestored && <Notice>{pages.restored}</Notice>}
      {entries.item === undefined ? (
        <ChooseItem onChoose={({ itemId, name }) => change({ ...entries, item: { itemId, name } })} />
      ) : (
        <OfItem
          key={entries.item.itemId}
          itemId={entries.item.itemId}
          entries={entries}
          today={today}
          onChange={change}
          onSent={clear}
        />
      )}
    </Page>
  )
}

type OfItemProps = {
  itemId: string
  entries: BeginEntries
  today: string
  onChange: (entries: BeginEntries) => void
  onSent: () => void
}

/** What is asked once the item is known. */
function OfItem({ itemId, entries, today, onChange, onSent }: OfItemProps): ReactNode {
  const load = useCallback((signal: AbortSignal) => fetchItem(itemId, signal), [itemId])
  const { loaded, reload } = useLoaded(load)
  if (loaded.state === 'loading') return <Skeleton lines={6} />
  if (loaded.state === 'failed') return <LoadProblem error={loaded.error} retry={reload} />
  const { situations } = definitionOf(loaded.value)
  return (
    <AfterItem
      situations={situations !== undefined && situations.questions.length > 0 ? situations : undefined}
      entries={entries}
      today={today}
      onChange={onChange}
      onSent={onSent}
    />
  )
}

type AfterItemProps = Omit<OfItemProps, 'itemId'> & { situations: SituationsDefinition | undefined }

function AfterItem({ situations, entries, today, onChange, onSent }: AfterItemProps): ReactNode {
  const { pages } = useWindowTexts()
  const router = useRouter()
  const toast = useToast()
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)

  async function begin(): Promise<void> {
    const body = intakeOf(entries)
    if (body === undefined) return
    setBusy(true)
    setError(undefined)
    try {
      const intake = await beginIntake(body)
      if (intake.applicantName !== body.applicant.name) toast({ text: pages.nameKnown(intake.applicantName) })
      onSent()
      router.go(places.draft(intake.draftId), 'replace')
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }

  if (situations !== undefined && entries.situation === undefined) {
    return (
      <SituationQuestions
        situations={situations}
        isBusy={false}
        doneText={pages.situationDone}
        onDone={situation => onChange({ ...entries, situation })}
      />
    )
  }
  return (
    <PeopleForm
      values={entries.values}
      today={today}
      error={error}
      isBusy={isBusy}
      onChange={values => onChange({ ...entries, values })}
      onDone={() => void begin()}
    />
  )
}

import { Skeleton, useToast } from '@yibiao/form/components'
import type { CaseCommand, CaseView, TimelineEntry } from '@yibiao/schemas'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { ApiProblem, isVersionConflict } from '../../api/api-problem.ts'
import { fetchCase, runCommand } from '../../api/cases.ts'
import { useLive } from '../../live/use-live.ts'
import { useLoaded } from '../../loading/use-loaded.ts'
import { places } from '../../routing/places.ts'
import { useRouter } from '../../routing/router.tsx'
import { useSession } from '../../session/session-context.tsx'
import { LoadProblem } from '../../shell/load-problem.tsx'
import { useWords } from '../../texts/texts-context.tsx'
import { restoreWork } from '../acts/kept-work.ts'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'
import { CaseScreen } from './case-screen.tsx'

/** One case: reads it, does things to it, and tells when somebody else did. */
export function CasePage({ caseId }: { caseId: string }): ReactNode {
  const { read } = useWords()
  const { form: texts, acts, restored } = useWorkbenchTexts()
  const toast = useToast()
  const router = useRouter()
  const owner = useSession().view.loginId ?? ''
  const [isRestored, setRestored] = useState(false)
  const load = useCallback(
    async (signal: AbortSignal) => {
      const view = await fetchCase(caseId, signal)
      setRestored((await restoreWork(owner, view)) > 0)
      return view
    },
    [caseId, owner],
  )
  const { loaded, reload, replace } = useLoaded(load)
  useEffect(() => {
    if (isRestored) toast({ text: restored })
    // Said once, when the case is opened.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isRestored])
  const [news, setNews] = useState<readonly TimelineEntry[]>()
  const isRunning = useRef(false)
  // What is on the screen when an answer comes, which may be newer than when it was asked for.
  const shown = useRef<CaseView>(undefined)
  useEffect(() => {
    shown.current = loaded.state === 'ready' ? loaded.value : undefined
  }, [loaded])

  /** Somebody else did something. What is typed into an open act stays; the page says what changed. */
  async function showOthers(): Promise<void> {
    if (loaded.state !== 'ready') return reload()
    try {
      const current = await fetchCase(caseId)
      const before = shown.current
      if (before === undefined || isRunning.current || current.case.version <= before.case.version) return
      setNews(told => [...(told ?? []), ...newsBetween(before, current)])
      replace(current)
    } catch {
      // Who may not read it any more, or cannot now, keeps what is on the screen; an act tells the rest.
    }
  }

  useLive(
    change => (change.type === 'case' ? change.caseId === caseId : change.type === 'everything'),
    () => void showOthers(),
  )

  async function run(view: CaseView, command: CaseCommand): Promise<boolean> {
    isRunning.current = true
    try {
      return await runNow(view, command)
    } finally {
      isRunning.current = false
    }
  }

  async function runNow(view: CaseView, command: CaseCommand): Promise<boolean> {
    try {
      const done = await runCommand(caseId, view.case.version, command)
      setNews(undefined)
      const issued = done.documents.map(document => read(document.name))
      const name = nameOf(command, acts)
      toast({
        text:
          issued.length === 0 ? texts.done(name) : `${texts.done(name)} ${texts.issued(issued.join(' '))}`,
      })
      await showAfterwards()
      return true
    } catch (error) {
      if (!isVersionConflict(error)) throw error
      const current = await fetchCase(caseId)
      if (current.case.version === view.case.version) throw error
      setNews(newsBetween(view, current))
      replace(current)
      return false
    }
  }

  /** The act is done, whether or not its effect can be read: an officer who was only asked for an opinion may not. */
  async function showAfterwards(): Promise<void> {
    try {
      replace(await fetchCase(caseId))
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 404) router.go(places.worklist())
      else reload()
    }
  }

  if (loaded.state === 'loading') return <Skeleton lines={12} />
  if (loaded.state === 'failed') return <LoadProblem error={loaded.error} retry={reload} />
  return (
    <CaseScreen
      view={loaded.value}
      news={news}
      onRun={command => run(loaded.value, command)}
      onReload={() => void showAfterwards()}
    />
  )
}

function newsBetween(before: CaseView, now: CaseView): TimelineEntry[] {
  const last = Math.max(0, ...before.timeline.map(entry => entry.sequence))
  return now.timeline.filter(entry => entry.sequence > last)
}

function nameOf(command: CaseCommand, acts: ReturnType<typeof useWorkbenchTexts>['acts']): string {
  if (command.type === 'decide') return command.outcome === 'granted' ? acts.grant : acts.deny
  if (command.type === 'recordCheck') return command.outcome === 'passed' ? acts.passCheck : acts.failCheck
  if (command.type === 'judgeRevocation') return command.outcome === 'revoked' ? acts.revoke : acts.keepGrant
  return command.type in acts
    ? acts[
        command.type as Exclude<
          typeof command.type,
          'transfer' | 'withdraw' | 'confirmDelivery' | 'reportRectification'
        >
      ]
    : command.type
}

import { Button, useToast } from '@yibiao/form/components'
import { type ReactNode, useState } from 'react'
import { watchCase } from '../../api/cases.ts'
import { problemText } from '../../shell/problem-text.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { useWorklistTexts } from './texts.ts'

/** 关注: keeps the case in a list of one's own. */
export function WatchButton({ caseId, isWatched }: { caseId: string; isWatched: boolean }): ReactNode {
  const { shell } = useWords().texts
  const words = useWorklistTexts()
  const toast = useToast()
  const [now, setNow] = useState(isWatched)
  const [isBusy, setBusy] = useState(false)

  async function change(): Promise<void> {
    setBusy(true)
    try {
      await watchCase(caseId, !now)
      setNow(!now)
    } catch (error) {
      toast({ text: problemText(error, shell) })
    }
    setBusy(false)
  }

  return (
    <Button look="quiet" aria-pressed={now} isBusy={isBusy} onClick={() => void change()}>
      {now ? words.unwatch : words.watch}
    </Button>
  )
}

import { Button, useToast } from '@yibiao/form/components'
import type { SwitchActing } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useSession } from '../session/session-context.tsx'
import { actingChoices } from '../shell/acting-choices.ts'
import { Page } from '../shell/page.tsx'
import { problemText } from '../shell/problem-text.ts'
import { useWords } from '../texts/texts-context.tsx'
import { useWorkbenchTexts } from './texts/use-workbench-texts.ts'

/** Somebody who does not act as an officer opened the workbench: offers the department roles they hold. */
export function NeedOfficer(): ReactNode {
  const session = useSession()
  const { shell } = useWords().texts
  const { needOfficer } = useWorkbenchTexts()
  const toast = useToast()
  const choices = actingChoices(session.view, shell).filter(choice => choice.body.actingAs === 'officer')

  async function actAs(body: SwitchActing): Promise<void> {
    try {
      await session.actAs(body)
    } catch (error) {
      toast({ text: problemText(error, shell) })
    }
  }

  return (
    <Page title={needOfficer.title} width="narrow">
      <p>{choices.length > 0 ? needOfficer.text : needOfficer.none}</p>
      <div className="actions actions--start">
        {choices.map(choice => (
          <Button key={choice.id} look="primary" onClick={() => void actAs(choice.body)}>
            {choice.label}
          </Button>
        ))}
      </div>
    </Page>
  )
}

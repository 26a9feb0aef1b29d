import { Button, Icon, useToast } from '@yibiao/form/components'
import type { SwitchActing } from '@yibiao/schemas'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { places } from '../routing/places.ts'
import { useRouter } from '../routing/router.tsx'
import { useSession } from '../session/session-context.tsx'
import { useWords } from '../texts/texts-context.tsx'
import { actingChoices, isSameActing } from './acting-choices.ts'
import { problemText } from './problem-text.ts'
import { SignOutButton } from './sign-out-button.tsx'

/** Who is signed in and as what; switching between applicant and officer; signing out. */
export function AccountMenu(): ReactNode {
  const session = useSession()
  const { shell } = useWords().texts
  const router = useRouter()
  const toast = useToast()
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const panelId = useId()
  const name = session.view.personName ?? session.view.party?.name ?? ''
  const choices = actingChoices(session.view, shell)
  const current = choices.find(choice => isSameActing(session.view, choice.body))

  useEffect(() => {
    if (!isOpen) return undefined
    const closeOutside = (event: PointerEvent): void => {
      if (event.target instanceof Node && box.current?.contains(event.target) === false) setOpen(false)
    }
    const closeByKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      setOpen(false)
      opener.current?.focus()
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('keydown', closeByKey)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('keydown', closeByKey)
    }
  }, [isOpen])

  async function actAs(body: SwitchActing): Promise<void> {
    try {
      await session.actAs(body)
      setOpen(false)
      if (body.actingAs === 'designer') window.location.assign('/designer/')
      else router.go(body.actingAs === 'officer' ? places.worklist() : places.home())
      toast({ text: shell.switched })
    } catch (error) {
      toast({ text: problemText(error, shell) })
    }
  }

  return (
    <div className="account" ref={box}>
      <Button
        ref={opener}
        look="quiet"
        icon="person"
        className="account__opener"
        aria-expanded={isOpen}
        aria-controls={panelId}
        aria-label={shell.account(name)}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="account__name">{name}</span>
        <Icon name="down" />
      </Button>
      <div className="account__panel" id={panelId} hidden={!isOpen}>
        <p className="account__who">{current?.label ?? name}</p>
        <p className="fine account__id">{shell.accountId(session.view.account ?? '')}</p>
        {choices.length > 1 && (
          <fieldset className="account__choices">
            <legend>{shell.actingAs}</legend>
            {choices.map(choice => (
              <label className="account__choice" key={choice.id}>
                <input
                  type="radio"
                  name="acting-as"
                  checked={isSameActing(session.view, choice.body)}
                  onChange={() => void actAs(choice.body)}
                />
                <span>{choice.label}</span>
              </label>
            ))}
          </fieldset>
        )}
        <SignOutButton />
      </div>
    </div>
  )
}

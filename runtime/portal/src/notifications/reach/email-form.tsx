import { Button, useToast } from '@yibiao/form/components'
import type { ReachView } from '@yibiao/schemas'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { confirmEmail, proposeEmail } from '../../api/reach.ts'
import { problemText } from '../../shell/problem-text.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { useReachTexts } from './texts.ts'

type EmailFormProps = { reach: ReachView; onChanged: (reach: ReachView) => void }

/** An address, and the code that proves that its owner reads it. */
export function EmailForm({ reach, onChanged }: EmailFormProps): ReactNode {
  const { shell } = useWords().texts
  const texts = useReachTexts()
  const toast = useToast()
  const id = useId()
  const [isChanging, setChanging] = useState(reach.email === undefined)
  const [email, setEmail] = useState('')
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState<'send' | 'confirm'>()
  const [problem, setProblem] = useState<{ at: 'email' | 'code'; text: string }>()

  async function act(at: 'email' | 'code', work: () => Promise<void>): Promise<void> {
    setBusy(at === 'email' ? 'send' : 'confirm')
    setProblem(undefined)
    try {
      await work()
    } catch (error) {
      setProblem({ at, text: problemText(error, shell) })
    } finally {
      setBusy(undefined)
    }
  }

  function send(event: FormEvent): void {
    event.preventDefault()
    void act('email', async () => onChanged(await proposeEmail(email.trim())))
  }

  function confirm(event: FormEvent): void {
    event.preventDefault()
    void act('code', async () => {
      onChanged(await confirmEmail(code.trim()))
      setCode('')
      setEmail('')
      setChanging(false)
      toast({ text: texts.confirmed })
    })
  }

  if (!isChanging)
    return (
      <p>
        <Button onClick={() => setChanging(true)}>{texts.change}</Button>
      </p>
    )
  return (
    <>
      <form className="settings" onSubmit={send}>
        <label className="label" htmlFor={`${id}email`}>
          {texts.address}
        </label>
        <input
          className="input"
          id={`${id}email`}
          type="email"
          required
          maxLength={254}
          autoComplete="email"
          value={email}
          aria-invalid={problem?.at === 'email'}
          aria-describedby={`${id}email-problem`}
          onChange={event => setEmail(event.target.value)}
        />
        <p className="problem" id={`${id}email-problem`} role="alert">
          {problem?.at === 'email' && problem.text}
        </p>
        <Button type="submit" isBusy={busy === 'send'}>
          {texts.sendCode}
        </Button>
      </form>
      {reach.pendingEmail !== undefined && (
        <form className="settings" onSubmit={confirm}>
          <p>{texts.codeSent(reach.pendingEmail)}</p>
          <label className="label" htmlFor={`${id}code`}>
            {texts.code}
          </label>
          <input
            className="input yb-figures"
            id={`${id}code`}
            inputMode="numeric"
            required
            maxLength={12}
            autoComplete="one-time-code"
            value={code}
            aria-invalid={problem?.at === 'code'}
            aria-describedby={`${id}code-problem`}
            onChange={event => setCode(event.target.value)}
          />
          <p className="problem" id={`${id}code-problem`} role="alert">
            {problem?.at === 'code' && problem.text}
          </p>
          <Button type="submit" look="primary" isBusy={busy === 'confirm'}>
            {texts.confirm}
          </Button>
        </form>
      )}
    </>
  )
}

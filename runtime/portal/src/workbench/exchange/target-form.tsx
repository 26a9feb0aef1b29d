import { Button, Tag, useToast } from '@yibiao/form/components'
import type { ExchangeOverview, ExchangeTargetView } from '@yibiao/schemas'
import { type FormEvent, type ReactNode, useState } from 'react'
import { saveExchangeTarget, testExchangeTarget } from '../../api/exchange.ts'
import { problemText } from '../../shell/problem-text.ts'
import { formatInstant } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { reasonText, useExchangeTexts } from './texts.ts'

type TargetFormProps = {
  target: ExchangeTargetView | undefined
  mayChange: boolean
  onSaved: (overview: ExchangeOverview) => void
}

/** Where records go; administrators change it and try it. */
export function TargetForm({ target, mayChange, onSaved }: TargetFormProps): ReactNode {
  const { target: texts } = useExchangeTexts()
  return (
    <>
      {target === undefined ? <p>{texts.none}</p> : <TargetFacts target={target} />}
      {mayChange && <Settings target={target} onSaved={onSaved} />}
    </>
  )
}

function TargetFacts({ target }: { target: ExchangeTargetView }): ReactNode {
  const { locale } = useWords()
  const { target: texts } = useExchangeTexts()
  return (
    <p>
      <span className="breakable">{target.address}</span>{' '}
      <Tag tone={target.isActive ? 'done' : 'soon'}>{target.isActive ? texts.activeTag : texts.paused}</Tag>{' '}
      <span className="fine">{texts.updated(formatInstant(target.updatedAt, locale))}</span>
    </p>
  )
}

function Settings({ target, onSaved }: Omit<TargetFormProps, 'mayChange'>): ReactNode {
  const { shell } = useWords().texts
  const all = useExchangeTexts()
  const texts = all.target
  const toast = useToast()
  const [address, setAddress] = useState(target?.address ?? '')
  const [secret, setSecret] = useState('')
  const [isActive, setActive] = useState(target?.isActive ?? true)
  const [busy, setBusy] = useState<'save' | 'test'>()
  const [problem, setProblem] = useState<string>()

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (secret !== '' && !/^[!-~]{32,}$/.test(secret)) {
      setProblem(texts.short)
      return
    }
    setBusy('save')
    setProblem(undefined)
    try {
      onSaved(await saveExchangeTarget({ address, isActive, ...(secret === '' ? {} : { secret }) }))
      setSecret('')
      toast({ text: texts.saved })
    } catch (error) {
      setProblem(problemText(error, shell))
    } finally {
      setBusy(undefined)
    }
  }

  async function test(): Promise<void> {
    setBusy('test')
    setProblem(undefined)
    try {
      const { isReached, result } = await testExchangeTarget()
      if (isReached) toast({ text: texts.reached(result) })
      else setProblem(texts.notReached(reasonText(result, all)))
    } catch (error) {
      setProblem(problemText(error, shell))
    } finally {
      setBusy(undefined)
    }
  }

  return (
    <form className="settings" onSubmit={event => void save(event)}>
      <div className="field">
        <label className="label" htmlFor="exchange-address">
          {texts.address}
        </label>
        <input
          className="input"
          id="exchange-address"
          type="url"
          required
          maxLength={1000}
          autoComplete="off"
          value={address}
          aria-describedby="exchange-address-help"
          onChange={event => setAddress(event.target.value)}
        />
        <p className="fine" id="exchange-address-help">
          {texts.addressHelp}
        </p>
      </div>
      <div className="field">
        <label className="label" htmlFor="exchange-secret">
          {texts.secret}
        </label>
        <input
          className="input"
          id="exchange-secret"
          type="password"
          required={target === undefined}
          maxLength={200}
          autoComplete="new-password"
          value={secret}
          aria-describedby="exchange-secret-help"
          onChange={event => setSecret(event.target.value)}
        />
        <p className="fine" id="exchange-secret-help">
          {texts.secretHelp} {target !== undefined && texts.secretKept}
        </p>
      </div>
      <label className="settings__choice">
        <input type="checkbox" checked={isActive} onChange={event => setActive(event.target.checked)} />
        <span>{texts.active}</span>
      </label>
      {problem !== undefined && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <div className="actions actions--start">
        <Button type="submit" look="primary" isBusy={busy === 'save'}>
          {texts.save}
        </Button>
        {target !== undefined && (
          <Button isBusy={busy === 'test'} onClick={() => void test()}>
            {texts.test}
          </Button>
        )}
      </div>
    </form>
  )
}

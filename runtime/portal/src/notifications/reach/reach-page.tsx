import { Icon, Skeleton, useToast } from '@yibiao/form/components'
import type { ReachView, SetReach } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { fetchReach, setReach } from '../../api/reach.ts'
import { useLoaded } from '../../loading/use-loaded.ts'
import { Link } from '../../routing/link.tsx'
import { places } from '../../routing/places.ts'
import { LoadProblem } from '../../shell/load-problem.tsx'
import { Page } from '../../shell/page.tsx'
import { problemText } from '../../shell/problem-text.ts'
import { TitledSection } from '../../shell/titled-section.tsx'
import { useWords } from '../../texts/texts-context.tsx'
import { EmailForm } from './email-form.tsx'
import { useReachTexts } from './texts.ts'

/** 提醒方式: whether messages come by e-mail and as text messages, too. */
export function ReachPage({ reader }: { reader: 'applicant' | 'officer' }): ReactNode {
  const texts = useReachTexts()
  const { loaded, reload, replace } = useLoaded(fetchReach)
  const address = reader === 'officer' ? places.officerMessages() : places.myMessages()
  return (
    <Page
      title={texts.title}
      width="narrow"
      above={
        <Link className="yb-link" to={address}>
          <Icon name="left" /> {texts.back}
        </Link>
      }
    >
      <p>{texts.help}</p>
      {loaded.state === 'loading' && <Skeleton lines={4} />}
      {loaded.state === 'failed' && <LoadProblem error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && <Channels reach={loaded.value} onChanged={replace} />}
    </Page>
  )
}

function Channels({
  reach,
  onChanged,
}: {
  reach: ReachView
  onChanged: (reach: ReachView) => void
}): ReactNode {
  const { shell } = useWords().texts
  const texts = useReachTexts()
  const toast = useToast()
  const { offersEmail, offersSms, sendsEmail, sendsSms, email, mobile } = reach

  async function set(change: Partial<SetReach>): Promise<void> {
    try {
      onChanged(await setReach({ sendsEmail, sendsSms, ...change }))
      toast({ text: texts.saved })
    } catch (error) {
      toast({ text: problemText(error, shell) })
    }
  }

  if (!offersEmail && !offersSms) return <p>{texts.neither}</p>
  return (
    <>
      {offersEmail && (
        <TitledSection title={texts.email}>
          <Switch
            label={texts.email}
            help={email === undefined ? texts.emailNone : texts.emailTo(email)}
            isOn={sendsEmail}
            isPossible={email !== undefined}
            onChange={isOn => void set({ sendsEmail: isOn })}
          />
          <EmailForm reach={reach} onChanged={onChanged} />
        </TitledSection>
      )}
      {offersSms && (
        <TitledSection title={texts.sms}>
          <Switch
            label={texts.sms}
            help={mobile === undefined ? texts.smsNone : texts.smsTo(mobile)}
            isOn={sendsSms}
            isPossible={mobile !== undefined}
            onChange={isOn => void set({ sendsSms: isOn })}
          />
        </TitledSection>
      )}
    </>
  )
}

type SwitchProps = {
  label: string
  help: string
  isOn: boolean
  isPossible: boolean
  onChange: (isOn: boolean) => void
}

function Switch({ label, help, isOn, isPossible, onChange }: SwitchProps): ReactNode {
  return (
    <label className="option option--alone">
      <input
        type="checkbox"
        checked={isOn}
        disabled={!isPossible}
        onChange={event => onChange(event.target.checked)}
      />
      <span>
        {label}
        <span className="fine option__help">{help}</span>
      </span>
    </label>
  )
}

import { useState, type ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { readRecord, readText } from '../fields/answer-readers.ts'
import { useFormServices } from '../services/form-services.tsx'
import { formatInstant } from '../texts/format-time.ts'
import { DrawnSignature } from './drawn-signature.tsx'
import { SignatureImage } from './signature-image.tsx'
import { TypedSignature } from './typed-signature.tsx'

export interface SignatureBoxProps {
  readonly id: string
  readonly path: string
  /** `{ attachment, signedBy, signedAt }`, or null. */
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly onLeave: () => void
  readonly isDisabled?: boolean | undefined
  readonly describedBy?: string | undefined
}

type Saving = 'idle' | 'saving' | 'failed'

/** A name and a signature, drawn or set from the typed name: everybody can sign by keyboard. */
export function SignatureBox(props: SignatureBoxProps): ReactNode {
  const { id, path, value, onChange, onLeave, isDisabled, describedBy } = props
  const { attachments: port, texts, locale, now } = useFormServices()
  const signature = readRecord(value)
  const attachment = readText(signature['attachment'])
  const [signedBy, setSignedBy] = useState(readText(signature['signedBy']))
  const [way, setWay] = useState<'draw' | 'type'>('draw')
  const [saving, setSaving] = useState<Saving>('idle')

  if (!port) return <p className="yb-no-answer">{texts.files.unavailable}</p>

  if (attachment) {
    return (
      <div className="yb-signature">
        <SignatureImage address={port.addressOf(attachment)} name={readText(signature['signedBy'])} />
        <p>
          {texts.signature.signed(
            readText(signature['signedBy']),
            formatInstant(readText(signature['signedAt']), locale),
          )}
        </p>
        <Button size="small" icon="pencil" disabled={isDisabled} onClick={() => onChange(null)}>
          {texts.signature.again}
        </Button>
      </div>
    )
  }

  const save = async (picture: Blob) => {
    setSaving('saving')
    try {
      const stored = await port.upload({
        file: new File([picture], `${signedBy}.png`, { type: 'image/png' }),
        purpose: { kind: 'signature', path },
        accept: ['png'],
      })
      setSaving('idle')
      onChange({ attachment: stored.id, signedBy, signedAt: now().toISOString() })
    } catch {
      // Shown below the box; what was drawn stays.
      setSaving('failed')
    }
  }

  return (
    <div
      className="yb-signature"
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave()
      }}
    >
      <label className="yb-part-label" htmlFor={`${id}-name`}>
        {texts.signature.name}
      </label>
      <input
        id={`${id}-name`}
        className="yb-input"
        autoComplete="name"
        maxLength={50}
        disabled={isDisabled}
        aria-describedby={describedBy}
        value={signedBy}
        onChange={event => setSignedBy(event.currentTarget.value)}
      />
      <fieldset className="yb-signature__ways">
        <legend className="yb-unseen">{texts.signature.way}</legend>
        {(['draw', 'type'] as const).map(each => (
          <span key={each} className="yb-option">
            <input
              type="radio"
              id={`${id}-${each}`}
              name={`${id}-way`}
              checked={way === each}
              disabled={isDisabled}
              onChange={() => setWay(each)}
            />
            <label htmlFor={`${id}-${each}`}>{texts.signature[each]}</label>
          </span>
        ))}
      </fieldset>
      {way === 'draw' ? (
        <DrawnSignature
          isReady={signedBy.trim() !== '' && !isDisabled}
          isSaving={saving === 'saving'}
          onSave={save}
        />
      ) : (
        <TypedSignature
          name={signedBy.trim()}
          isDisabled={isDisabled ?? false}
          isSaving={saving === 'saving'}
          onSave={save}
        />
      )}
      <output className="yb-field__help">{saving === 'saving' && texts.signature.saving}</output>
      {saving === 'failed' && (
        <p role="alert" className="yb-field__error">
          {texts.signature.failed}
        </p>
      )}
    </div>
  )
}

import type { ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { useTexts } from '../services/form-services.tsx'
import { pictureOfName } from './signature-picture.ts'

export interface TypedSignatureProps {
  readonly name: string
  readonly isDisabled: boolean
  readonly isSaving: boolean
  readonly onSave: (picture: Blob) => Promise<void>
}

/** Signing without drawing: the typed name, set large, becomes the signature. */
export function TypedSignature({ name, isDisabled, isSaving, onSave }: TypedSignatureProps): ReactNode {
  const texts = useTexts()
  return (
    <>
      <p className="yb-signature__typed" aria-hidden="true">
        {name}
      </p>
      <div className="yb-signature__buttons">
        <Button
          icon="check"
          isBusy={isSaving}
          disabled={name === '' || isDisabled || isSaving}
          onClick={() => void pictureOfName(name).then(onSave)}
        >
          {texts.signature.sign}
        </Button>
      </div>
    </>
  )
}

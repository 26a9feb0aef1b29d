import { useRef, type ReactNode, type Ref } from 'react'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { useTexts } from '../services/form-services.tsx'
import { acceptAttribute, type WholeFileRules } from './file-rules.ts'

export interface AttachmentChooserProps {
  readonly id: string
  readonly label: string
  readonly rules: WholeFileRules
  readonly isImages: boolean
  readonly isDisabled: boolean
  /** A page was photographed already: the next one may follow. */
  readonly hasPages: boolean
  readonly describedBy: string
  readonly onChoose: (files: readonly File[]) => void
  readonly onPhotograph: (files: readonly File[]) => void
  readonly ref: Ref<HTMLInputElement>
}

/** The file dialog; beside it the camera on devices that have one. */
export function AttachmentChooser(props: AttachmentChooserProps): ReactNode {
  const { id, label, rules, isImages, isDisabled, hasPages, describedBy, onChoose, onPhotograph, ref } = props
  const texts = useTexts()
  const camera = useRef<HTMLInputElement>(null)
  const take = (input: HTMLInputElement, onFiles: (files: readonly File[]) => void) => {
    onFiles([...(input.files ?? [])])
    // The same file can be chosen again.
    input.value = ''
  }
  return (
    <div className="yb-slot__choose">
      <span className="yb-slot__button">
        <input
          ref={ref}
          id={`${id}-files`}
          type="file"
          className="yb-slot__input"
          multiple={rules.maxFiles > 1}
          accept={acceptAttribute(rules.accept)}
          disabled={isDisabled}
          aria-describedby={describedBy}
          onChange={event => take(event.currentTarget, onChoose)}
        />
        <label htmlFor={`${id}-files`} className="yb-button yb-button--secondary">
          <Icon name={isImages ? 'image' : 'upload'} />
          {isImages ? texts.files.chooseImage : texts.files.choose}
          <span className="yb-unseen">{label}</span>
        </label>
      </span>
      {rules.accept.includes('jpeg') && (
        <>
          <input
            ref={camera}
            type="file"
            hidden
            accept="image/jpeg"
            capture="environment"
            aria-label={`${texts.files.camera} ${label}`}
            onChange={event => take(event.currentTarget, onPhotograph)}
          />
          <Button
            icon="camera"
            className="yb-slot__camera"
            disabled={isDisabled}
            onClick={() => camera.current?.click()}
          >
            {hasPages ? texts.files.nextPage : texts.files.camera}
            <span className="yb-unseen">{label}</span>
          </Button>
        </>
      )}
      <span className="yb-slot__drop">{texts.files.drop}</span>
    </div>
  )
}

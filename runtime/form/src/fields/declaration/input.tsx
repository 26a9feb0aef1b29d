import type { DeclarationField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useFormServices } from '../../services/form-services.tsx'
import { formatInstant } from '../../texts/format-time.ts'
import { localise } from '../../texts/localise.ts'
import { readRecord, readText } from '../answer-readers.ts'
import { changePart } from '../change-part.ts'
import { FieldProblems } from '../field-problems.tsx'
import type { FieldInputProps } from '../field-view-contract.ts'
import { lazyInput } from '../lazy-input.tsx'
import { OpenReason } from '../open-reason.tsx'

const SignatureBox = lazyInput(async () => (await import('../../signing/signature-box.tsx')).SignatureBox)

/** The statement to read, the agreement, and where it is asked for the signature. */
export function DeclarationInput(props: FieldInputProps<DeclarationField>): ReactNode {
  const { id, path, field, state, change, leave } = props
  const { locale, texts, now } = useFormServices()
  const { agreed, agreedAt, signature = null } = readRecord(state.value)
  const isAgreed = agreed === true
  const isClosed = (state.isDisabled ?? false) || (state.isReadOnly ?? false)
  const issues = state.issues ?? []
  const errorId = issues.length > 0 ? `${id}--error` : undefined
  return (
    <fieldset className="yb-declaration">
      <legend className="yb-field__label">
        {localise(field.label, locale)}
        {state.isRequired && <span className="yb-field__required">{texts.common.required}</span>}
      </legend>
      {state.openReason && <OpenReason reason={state.openReason} />}
      <p id={`${id}--statement`} className="yb-declaration__statement">
        {localise(field.statement, locale)}
      </p>
      <span className="yb-option">
        <input
          type="checkbox"
          id={id}
          checked={isAgreed}
          disabled={isClosed}
          data-invalid={errorId ? true : undefined}
          aria-invalid={errorId ? true : undefined}
          aria-describedby={[errorId, `${id}--statement`].filter(Boolean).join(' ')}
          onChange={event =>
            change(
              event.currentTarget.checked ? { agreed: true, agreedAt: now().toISOString(), signature } : null,
            )
          }
          onBlur={() => leave(path)}
        />
        <label htmlFor={id}>{texts.declaration.agree}</label>
      </span>
      {isAgreed && readText(agreedAt) && (
        <p className="yb-field__help">
          {texts.declaration.agreedAt(formatInstant(readText(agreedAt), locale))}
        </p>
      )}
      {field.needsSignature && isAgreed && (
        <SignatureBox
          id={`${id}-signature`}
          path={`${path}/signature`}
          value={signature}
          isDisabled={isClosed}
          onChange={value => change(changePart(state.value, 'signature', value))}
          onLeave={() => leave(`${path}/signature`)}
        />
      )}
      {errorId && <FieldProblems id={errorId} issues={issues} field={field} />}
    </fieldset>
  )
}

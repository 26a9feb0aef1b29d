import { Modal } from 'antd'
import { useState } from 'react'
import { Entry } from '../controls/Entry.tsx'
import { useFailureText } from '../controls/Failure.tsx'
import { LongText } from '../controls/LongText.tsx'
import { controlTexts } from '../texts/controls.ts'
import { useTexts } from '../texts/use-texts.ts'

/** An act on the item that has to be explained; what failed is said beside the reason, which stays. */
export function ReasonDialog({
  title,
  text,
  label,
  isDanger = false,
  isOptional = false,
  run,
  close,
}: ReasonDialogProps) {
  const controls = useTexts(controlTexts)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)
  const failure = useFailureText(error)
  const act = async () => {
    setIsBusy(true)
    setError(undefined)
    try {
      await run(reason.trim())
    } catch (problem) {
      setError(problem)
    }
    setIsBusy(false)
  }
  return (
    <Modal
      open
      title={title}
      okText={controls.confirm}
      cancelText={controls.cancel}
      confirmLoading={isBusy}
      okButtonProps={{ disabled: !isOptional && reason.trim() === '', danger: isDanger }}
      onOk={() => void act()}
      onCancel={close}
    >
      <p>{text}</p>
      <Entry label={label} problem={error === undefined ? undefined : failure}>
        {control => (
          <LongText
            {...control}
            lines={2}
            maxLength={2000}
            value={reason}
            onChange={event => setReason(event.target.value)}
          />
        )}
      </Entry>
    </Modal>
  )
}

interface ReasonDialogProps {
  readonly title: string
  readonly text: string
  readonly label: string
  readonly isDanger?: boolean
  readonly isOptional?: boolean
  /** Rejects with what went wrong. */
  readonly run: (reason: string) => Promise<void>
  readonly close: () => void
}

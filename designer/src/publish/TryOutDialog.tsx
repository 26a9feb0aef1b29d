import type { BeginTestCase } from '@yibiao/schemas'
import { Modal, Radio } from 'antd'
import { useState } from 'react'
import { publicationApi } from '../api/publication-api.ts'
import { Failure } from '../controls/Failure.tsx'
import { controlTexts } from '../texts/controls.ts'
import { publishTexts } from '../texts/publish.ts'
import { useTexts } from '../texts/use-texts.ts'

type Kind = BeginTestCase['applicantKind']

const kinds: readonly Kind[] = ['person', 'organisation']

/** 试办: begins a test application of a version, and goes to its form. */
export function TryOutDialog({ itemId, version, close }: TryOutDialogProps) {
  const texts = useTexts(publishTexts)
  const controls = useTexts(controlTexts)
  const [applicantKind, setKind] = useState<Kind>('person')
  const [error, setError] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)
  const begin = async () => {
    setIsBusy(true)
    setError(undefined)
    try {
      const { draftId } = await publicationApi.beginTestCase(itemId, { version, applicantKind })
      window.location.assign(`/drafts/${draftId}`)
    } catch (problem) {
      setError(problem)
      setIsBusy(false)
    }
  }
  return (
    <Modal
      open
      title={texts.tryOutTitle(version)}
      okText={texts.tryOutBegin}
      cancelText={controls.cancel}
      confirmLoading={isBusy}
      onOk={() => void begin()}
      onCancel={close}
    >
      <div className="yd-settings">
        {texts.tryOutText.map(line => (
          <p key={line}>{line}</p>
        ))}
        <fieldset className="yd-fieldset">
          <legend className="yd-entry__label">{texts.tryOutAs}</legend>
          <Radio.Group
            value={applicantKind}
            options={kinds.map(kind => ({ value: kind, label: texts.tryOutKinds[kind] }))}
            onChange={({ target }: { target: { value?: Kind } }) => setKind(target.value ?? 'person')}
          />
        </fieldset>
        {error !== undefined && <Failure error={error} />}
      </div>
    </Modal>
  )
}

interface TryOutDialogProps {
  readonly itemId: string
  readonly version: number
  readonly close: () => void
}

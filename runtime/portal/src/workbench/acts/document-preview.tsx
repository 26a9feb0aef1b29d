import { Button } from '@yibiao/form/components'
import type { CaseCommand } from '@yibiao/schemas'
import { type ReactNode, useEffect, useState } from 'react'
import { previewDocument } from '../../api/cases.ts'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'

/** A document template of the item, by its id. */
export type PreviewTemplate = { id: string; name: string }

type Props = {
  caseId: string
  template: PreviewTemplate
  /** The command as it stands; undefined while something is missing, which the form then says. */
  command: () => CaseCommand | undefined
}

/** The document an act would issue, as PDF, before it is issued. */
export function DocumentPreview({ caseId, template, command }: Props): ReactNode {
  const { form: texts } = useWorkbenchTexts()
  const [address, setAddress] = useState<string>()
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)

  useEffect(() => {
    if (address === undefined) return undefined
    return () => URL.revokeObjectURL(address)
  }, [address])

  async function show(): Promise<void> {
    const asked = command()
    if (asked === undefined) return
    setBusy(true)
    setError(undefined)
    try {
      const pdf = await previewDocument(caseId, { template: template.id, command: asked })
      setAddress(URL.createObjectURL(new Blob([pdf], { type: 'application/pdf' })))
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }

  return (
    <section className="preview" aria-label={texts.previewTitle(template.name)}>
      <div className="preview__bar">
        <Button icon="file" isBusy={isBusy} onClick={() => void show()}>
          {texts.preview}
        </Button>
        <output className="fine">{isBusy ? texts.previewing : texts.previewHelp}</output>
        {address !== undefined && (
          <a className="yb-link" href={address} target="_blank" rel="noreferrer">
            {texts.previewOpen}
          </a>
        )}
      </div>
      {error !== undefined && <ProblemNotice error={error} />}
      {address !== undefined && (
        <iframe
          className="preview__page"
          title={texts.previewTitle(template.name)}
          src={`${address}#navpanes=0&view=FitH`}
        />
      )}
    </section>
  )
}

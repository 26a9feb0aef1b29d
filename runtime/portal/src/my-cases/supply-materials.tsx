import { FilePicker } from '@yibiao/form/attachments'
import { Tag, useToast } from '@yibiao/form/components'
import type { CaseView, MaterialDefinition } from '@yibiao/schemas'
import { type ReactNode, useId, useState } from 'react'
import { supplyMaterial } from '../api/my-cases.ts'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { TitledSection } from '../shell/titled-section.tsx'
import { caseMaterialsOf } from '../status/case-materials.ts'
import { FileLine } from '../status/material-files.tsx'
import { useWords } from '../texts/texts-context.tsx'

type Props = { view: CaseView; onDone: () => void }

/** 容缺补交: what is still to follow, each with what was handed in since and where more is. Nothing when nothing is. */
export function SupplyMaterials({ view, onDone }: Props): ReactNode {
  const words = useWords().texts.followUps.supply
  const { deferral } = view
  if (deferral === undefined) return null
  const awaited = caseMaterialsOf(view).filter(({ key }) => deferral.materials.includes(key))
  return (
    <TitledSection title={words.title}>
      <p>{words.help}</p>
      <ul className="papers">
        {awaited.map(material => (
          <Awaited key={material.key} view={view} material={material} onDone={onDone} />
        ))}
      </ul>
    </TitledSection>
  )
}

function Awaited({ view, material, onDone }: Props & { material: MaterialDefinition }): ReactNode {
  const { texts, read } = useWords()
  const words = texts.followUps.supply
  const toast = useToast()
  const id = useId()
  const [error, setError] = useState<unknown>()
  const [isSending, setSending] = useState(false)
  const files = view.materials.find(state => state.material === material.key)?.attachments ?? []

  async function send(chosen: readonly File[]): Promise<void> {
    setSending(true)
    setError(undefined)
    try {
      // oxlint-disable-next-line no-await-in-loop -- each is one command on the same case
      for (const file of chosen) await supplyMaterial(view.case.id, material.key, file)
      toast({ text: words.done })
      onDone()
    } catch (failure) {
      setError(failure)
    } finally {
      setSending(false)
    }
  }

  return (
    <li className="papers__paper">
      <p className="strong">{read(material.name)}</p>
      {files.length > 0 && <Tag tone="soon">{words.waiting}</Tag>}
      {files.map(file => (
        <FileLine key={file.id} file={file} />
      ))}
      <FilePicker
        id={id}
        label={read(material.name)}
        rules={material}
        present={files.length}
        isDisabled={isSending}
        onTake={chosen => void send(chosen)}
      />
      <output className="fine">{isSending && words.sending}</output>
      {error !== undefined && <ProblemNotice error={error} />}
    </li>
  )
}

import type { Answers } from '@yibiao/core/form'
import { Button, SummaryList, Tag } from '@yibiao/form/components'
import type { DraftView, MaterialDefinition } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useWords } from '../texts/texts-context.tsx'
import { LeftFiles } from './left-files.tsx'
import { askedMaterials } from './materials-step.tsx'
import type { OpenedDraft } from './open-draft.ts'

type Props = { opened: OpenedDraft; draft: DraftView; answers: Answers; onChange: () => void }

/** The materials on the page that is checked before submitting. */
export function MaterialsSummary({ opened, draft, answers, onChange }: Props): ReactNode {
  const { texts, read } = useWords()
  const { check } = texts.apply
  const { form, context, definition } = opened
  const asked = { materials: definition.materials, form, context, answers, draft }
  const materials = askedMaterials(asked)
  if (materials.length === 0) return <LeftFiles {...asked} />
  return (
    <section className="yb-check__page" aria-labelledby="check-materials">
      <div className="block__head">
        <h2 className="yb-section__title" id="check-materials">
          {check.materials}
        </h2>
        <Button look="quiet" size="small" onClick={onChange}>
          {texts.apply.steps.materials}
        </Button>
      </div>
      <SummaryList
        rows={materials.map(material => ({
          id: material.id,
          term: read(material.name),
          value: <Standing material={material} draft={draft} />,
        }))}
      />
      <LeftFiles {...asked} />
    </section>
  )
}

function Standing({ material, draft }: { material: MaterialDefinition; draft: DraftView }): ReactNode {
  const { check } = useWords().texts.apply
  const state = draft.materials.find(known => known.material === material.key)
  const isForm = material.exemptions?.some(exemption => exemption.type === 'form') === true
  if (state?.exemption !== undefined || isForm) return <Tag tone="done">{check.exempt}</Tag>
  const files = state?.attachments ?? []
  if (files.length > 0) return `${check.files(files.length)}：${files.map(file => file.name).join('、')}`
  if (material.necessity === 'required') return <Tag tone="refused">{check.missing}</Tag>
  return <Tag>{material.necessity === 'deferrable' ? check.missingDeferred : check.missing}</Tag>
}

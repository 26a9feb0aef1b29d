import { materialStates } from '@yibiao/core/form'
import { Notice } from '@yibiao/form/components'
import type { MaterialDefinition } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useWords } from '../texts/texts-context.tsx'
import type { AskedInput } from './materials-step.tsx'

/** 草稿不随附: files of materials that are not asked for as the answers stand. They stay, and are not handed in. */
export function LeftFiles(props: AskedInput): ReactNode {
  const { texts, read } = useWords()
  const words = texts.apply.materials
  const left = leftMaterials(props)
  if (left.length === 0) return null
  return (
    <Notice tone="info" title={words.leftFiles}>
      <ul className="plain-list">
        {left.map(({ material, files }) => (
          <li key={material.key}>{words.leftFile(read(material.name), files)}</li>
        ))}
      </ul>
      <p className="fine">{words.leftFilesHelp}</p>
    </Notice>
  )
}

function leftMaterials({
  materials,
  form,
  context,
  answers,
  draft,
}: AskedInput): { material: MaterialDefinition; files: readonly string[] }[] {
  const filesOf = (key: string): readonly string[] =>
    draft.materials.find(state => state.material === key)?.attachments.map(({ name }) => name) ?? []
  const input = { answers, context, provided: {}, exemptions: {} }
  return materialStates(materials, form, input).materials.flatMap(({ material, state }) => {
    const files = filesOf(material.key)
    return state === 'absent' && files.length > 0 ? [{ material, files }] : []
  })
}

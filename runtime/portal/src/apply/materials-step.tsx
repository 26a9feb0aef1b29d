import { type Answers, type FormContext, materialStates, type PreparedForm } from '@yibiao/core/form'
import { Notice } from '@yibiao/form/components'
import { MaterialList } from '@yibiao/form/materials'
import type { DraftView, MaterialDefinition } from '@yibiao/schemas'
import { type ReactNode, useMemo } from 'react'
import { documentAddress } from '../api/file-addresses.ts'
import type { PublishedDefinition } from '../items/published-definition.ts'
import { Page } from '../shell/page.tsx'
import { useWords } from '../texts/texts-context.tsx'
import type { AtCounter } from './at-counter.ts'
import { LeftFiles } from './left-files.tsx'

type Props = {
  definition: PublishedDefinition
  form: PreparedForm
  context: FormContext
  answers: Answers
  draft: DraftView
  onChange: (material: string, attachments: readonly string[]) => void
  /** 窗口收件: beside the list, the papers that were handed over. */
  papers: AtCounter['papers'] | undefined
  footer: ReactNode
}

/** 申请材料: what this application needs, as the answers stand. */
export function MaterialsStep(props: Props): ReactNode {
  const { apply } = useWords().texts
  const { draft } = props
  const materials = useAskedMaterials(props)
  const states = withFormExemptions(materials, draft)
  return (
    <Page title={apply.materials.heading} width={props.papers === undefined ? 'usual' : 'wide'}>
      <p>{apply.materials.help}</p>
      {draft.mayNotDefer === true && materials.some(({ necessity }) => necessity === 'deferrable') && (
        <Notice tone="warning">{apply.materials.mayNotDefer}</Notice>
      )}
      <div className={props.papers === undefined ? undefined : 'with-papers'}>
        <MaterialList
          materials={materials}
          states={states}
          opens={draft.opens}
          onChange={props.onChange}
          documentAddress={documentAddress}
        />
        {props.papers?.(materials.filter(({ key }) => !isExempt(states, key)))}
      </div>
      <LeftFiles {...props} materials={props.definition.materials} />
      <div className="actions">{props.footer}</div>
    </Page>
  )
}

function isExempt(states: DraftView['materials'], key: string): boolean {
  return states.some(state => state.material === key && state.exemption !== undefined)
}

/** Materials whose condition is met. Samples are shown in the guide's own files, which a draft does not carry. */
function useAskedMaterials({
  definition,
  form,
  context,
  answers,
  draft,
}: Props): readonly MaterialDefinition[] {
  return useMemo(
    () => askedMaterials({ materials: definition.materials, form, context, answers, draft }),
    [definition, form, context, answers, draft],
  )
}

export type AskedInput = Pick<Props, 'form' | 'context' | 'answers' | 'draft'> & {
  materials: readonly MaterialDefinition[]
}

/** The materials an application needs with these answers; those that the form itself makes needless are left out. */
export function askedMaterials({
  materials,
  form,
  context,
  answers,
  draft,
}: AskedInput): readonly MaterialDefinition[] {
  const provided = Object.fromEntries(
    draft.materials.map(state => [state.material, state.attachments.length]),
  )
  const exemptions = Object.fromEntries(
    draft.materials.flatMap(state =>
      state.exemption === undefined ? [] : [[state.material, state.exemption.by]],
    ),
  )
  const verdicts = materialStates(materials, form, { answers, context, provided, exemptions }).materials
  return verdicts.flatMap(({ state, exemptBy, material }) =>
    state === 'absent' || exemptBy === 'field' ? [] : [material],
  )
}

/** A material that the form itself is stands as satisfied, whatever else the server knows of it. */
export function withFormExemptions(
  materials: readonly MaterialDefinition[],
  draft: DraftView,
): DraftView['materials'] {
  const isForm = (material: MaterialDefinition): boolean =>
    material.exemptions?.some(exemption => exemption.type === 'form') === true
  const forms = materials.filter(isForm).map(material => ({
    material: material.key,
    attachments: [],
    exemption: { by: 'form' as const, name: material.name },
  }))
  return [...draft.materials.filter(state => !forms.some(form => form.material === state.material)), ...forms]
}

import { materialStates, type FormContext, type Judgement, type MaterialVerdict } from '@yibiao/core/form'
import type { Issue } from '@yibiao/schemas'
import type { DraftAttachment } from '../attachments/queries.ts'
import type { MaterialExemptionRow, SubmittedMaterial } from '../cases/tables.ts'
import type { PublishedVersion } from '../items/read-version.ts'
import type { Draft } from './queries.ts'
import { standingExemptions } from './standing-exemptions.ts'

export type MaterialFacts = {
  files: readonly Pick<DraftAttachment, 'id' | 'material' | 'scan'>[]
  context: FormContext
  /** 容缺受理 is possible. */
  mayDefer: boolean
  /** Keys of the materials judged; all when absent. */
  only?: readonly string[]
}

/**
 * Which materials are asked for now, and what stands for each: files, an exemption, or nothing. Only required ones
 * that are missing are a problem; a deferrable one can follow until the decision (容缺受理).
 */
export function judgeMaterials(
  version: PublishedVersion,
  draft: Pick<Draft, 'exemptions' | 'sources' | 'provenance'>,
  judgement: Pick<Judgement, 'answers'>,
  { files, context, mayDefer, only }: MaterialFacts,
): { materials: SubmittedMaterial[]; issues: Issue[] } {
  const usable = files.filter(file => file.material !== null && file.scan === 'clean')
  const idsOf = (key: string): string[] => usable.filter(file => file.material === key).map(({ id }) => id)
  const { definition, form } = version
  const exemptions = standingExemptions(definition.materials, draft)
  const { materials, issues } = materialStates(definition.materials, form, {
    answers: judgement.answers,
    context,
    mayDefer,
    provided: Object.fromEntries(definition.materials.map(({ key }) => [key, idsOf(key).length])),
    exemptions: Object.fromEntries(Object.entries(exemptions).map(([key, { by }]) => [key, by])),
  })
  const judged = new Set(
    materials.map(({ material }) => material.key).filter(key => only?.includes(key) ?? true),
  )
  return {
    materials: materials
      .filter(({ state }) => state !== 'absent')
      .map(verdict => {
        const { key } = verdict.material
        const exemption = exemptionOf(verdict, exemptions)
        return { material: key, attachmentIds: idsOf(key), ...(exemption === undefined ? {} : { exemption }) }
      }),
    // What the form's own rules failed at is said by the judgement of the answers.
    issues: [
      ...issues.filter(
        ({ path, severity }) => severity === 'warning' || judged.has(path.replace(/^\/materials\//u, '')),
      ),
      ...materials.flatMap(verdict => warnOfStanding(verdict, draft)),
    ],
  }
}

/** The licence that would have spared the material is there and not valid: told, for whoever accepts looks into it. */
function warnOfStanding({ material, state }: MaterialVerdict, { sources }: Pick<Draft, 'sources'>): Issue[] {
  if (state === 'absent' || state === 'exempt') return []
  const { key, exemptions = [] } = material
  return exemptions.flatMap((exemption): Issue[] => {
    const source = sources.find(
      ({ sourceKey }) => exemption.type === 'licence' && sourceKey === exemption.source,
    )
    if (source?.standing === undefined) return []
    const { standing } = source
    return [
      {
        code: 'material.licenceNotValid',
        path: `/materials/${key}`,
        severity: 'warning',
        params: { standing },
      },
    ]
  })
}

function exemptionOf(
  { material, exemptBy, replacedBy }: MaterialVerdict,
  exemptions: Draft['exemptions'],
): MaterialExemptionRow | undefined {
  if (exemptBy === undefined) return undefined
  if (exemptBy === 'form') return { by: 'form', name: material.name }
  if (exemptBy === 'field') return { by: 'form', name: replacedBy?.label ?? material.name }
  return exemptions[material.key]
}

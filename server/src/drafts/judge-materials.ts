import {
  createBudget,
  compileExpression,
  evaluate,
  parseExpression,
  type CompiledExpression,
} from '@yibiao/core/expression'
import type { FormContext, Judgement } from '@yibiao/core/form'
import type { Issue, MaterialDefinition } from '@yibiao/schemas'
import type { DraftAttachment } from '../attachments/queries.ts'
import type { MaterialExemptionRow, SubmittedMaterial } from '../cases/tables.ts'
import { caseFacts } from '../engine/case-facts.ts'
import type { PublishedVersion } from '../items/read-version.ts'
import { listFields } from './locate-field.ts'
import type { Draft } from './queries.ts'

/**
 * Which materials are asked for now, and what stands for each: files, an exemption, or nothing. Only required ones
 * that are missing are a problem; a deferrable one can follow until the decision (容缺受理).
 * @param only keys of the materials judged; all when absent
 */
export function judgeMaterials(
  version: PublishedVersion,
  draft: Pick<Draft, 'exemptions'>,
  judgement: Pick<Judgement, 'answers' | 'visibility'>,
  files: readonly DraftAttachment[],
  context: FormContext,
  only?: readonly string[],
): { materials: SubmittedMaterial[]; issues: Issue[] } {
  const facts = caseFacts(version.definition.form, judgement.answers, context)
  const asked = version.definition.materials.filter(material => {
    const condition = conditionOf(version, material)
    if (condition === undefined) return true
    const result = evaluate(condition, facts, createBudget())
    // A condition that cannot be judged never makes a document unnecessary.
    return 'issue' in result || result.value === true
  })
  const materials = asked.map((material): SubmittedMaterial => {
    const attachmentIds = files
      .filter(file => file.material === material.key && file.scan === 'clean')
      .map(({ id }) => id)
    const exemption = exemptionOf(version, material, draft, judgement)
    return { material: material.key, attachmentIds, ...(exemption === undefined ? {} : { exemption }) }
  })
  const missing = materials.filter(
    (state, index) =>
      asked[index]?.necessity === 'required' &&
      state.attachmentIds.length === 0 &&
      state.exemption === undefined &&
      (only === undefined || only.includes(state.material)),
  )
  return {
    materials,
    issues: missing.map(({ material }) => ({
      code: 'material.missing',
      path: '',
      severity: 'error',
      params: { material },
    })),
  }
}

/** Conditions by version; a version never changes. */
const compiled = new WeakMap<PublishedVersion, Map<string, CompiledExpression>>()

function conditionOf(
  version: PublishedVersion,
  material: MaterialDefinition,
): CompiledExpression | undefined {
  let conditions = compiled.get(version)
  if (conditions === undefined) {
    conditions = new Map(
      version.definition.materials.flatMap(({ key, condition }) => {
        if (condition === undefined) return []
        const parsed = parseExpression(condition)
        if (!('ast' in parsed))
          throw new Error(`The condition of the material ${key} was published unreadable.`)
        return [[key, compileExpression(parsed.ast, {})] as const]
      }),
    )
    compiled.set(version, conditions)
  }
  return conditions.get(material.key)
}

/** The form contains it, an answered field replaces it, or a source that answered proves it. */
function exemptionOf(
  version: PublishedVersion,
  material: MaterialDefinition,
  draft: Pick<Draft, 'exemptions'>,
  judgement: Pick<Judgement, 'answers' | 'visibility'>,
): MaterialExemptionRow | undefined {
  const stored = Object.hasOwn(draft.exemptions, material.key) ? draft.exemptions[material.key] : undefined
  if (stored !== undefined) return stored
  if (material.exemptions?.some(({ type }) => type === 'form') === true)
    return { by: 'form', name: material.name }
  const replacing = listFields(version.definition.form).find(
    field =>
      field.replacesMaterial === material.key &&
      judgement.visibility[`/${field.key}`] === true &&
      isAnswered(judgement.answers[field.key]),
  )
  return replacing === undefined ? undefined : { by: 'form', name: replacing.label }
}

function isAnswered(answer: unknown): boolean {
  return answer !== undefined && answer !== null && !(Array.isArray(answer) && answer.length === 0)
}

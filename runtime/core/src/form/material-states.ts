import type { Issue, MaterialDefinition, MaterialExemption } from '@yibiao/schemas'
import { createIssueAt } from './create-form-issue.ts'
import { loadFrame } from './frame.ts'
import type { PreparedForm } from './prepare-form.ts'
import { createRun, isAnswered, isMet, type Run } from './run.ts'
import type { AnswerInput } from './types.ts'

export interface MaterialInput extends AnswerInput {
  /** How many files are attached, by key of the material. */
  readonly provided: Readonly<Record<string, number>>
  /** Exemptions that hold, by key of the material: the licence was found, the promise was made … */
  readonly exemptions: Readonly<Record<string, MaterialExemption['type']>>
}

/** Whether one material is asked for in this case. */
export interface MaterialVerdict {
  readonly material: MaterialDefinition
  /**
   * `required` and `deferrable` 容缺后补 are asked for; `exempt` need not be handed in; `absent` is not asked for in
   * this case.
   */
  readonly state: 'required' | 'deferrable' | 'optional' | 'exempt' | 'absent'
  readonly exemptBy?: MaterialExemption['type'] | 'field'
  readonly files: number
  /** Asked for, and not there. */
  readonly isMissing: boolean
}

export interface MaterialStates {
  readonly materials: readonly MaterialVerdict[]
  /** One for each material whose absence prevents submission; `path` is `/materials/<key>`. */
  readonly issues: readonly Issue[]
}

/** Judges which materials a case needs and what is missing. */
export function materialStates(
  materials: readonly MaterialDefinition[],
  { plan }: PreparedForm,
  input: MaterialInput,
): MaterialStates {
  const root = loadFrame(plan.root, input.answers, { loaded: 0, isExceeded: false })
  const run = createRun(plan, root, input.context)
  const verdicts = materials.map(material => judgeMaterial(run, material, input))
  const missing = verdicts.filter(({ state, isMissing }) => isMissing && state === 'required')
  return {
    materials: verdicts,
    issues: [
      ...missing.map(({ material: { key } }) =>
        createIssueAt(`/materials/${key}`, 'material.missing', { material: key }),
      ),
      ...run.failures.values(),
    ],
  }
}

function judgeMaterial(
  run: Run,
  material: MaterialDefinition,
  { provided, exemptions }: MaterialInput,
): MaterialVerdict {
  const { key, necessity, condition } = material
  const files = Object.hasOwn(provided, key) ? (provided[key] ?? 0) : 0
  const rule = run.plan.materials.get(key) ?? null
  if (condition !== undefined && !isMet(run, rule)) {
    return { material, state: 'absent', files, isMissing: false }
  }
  const exemptBy = findExemption(run, material, exemptions)
  if (exemptBy !== undefined) return { material, state: 'exempt', exemptBy, files, isMissing: false }
  return { material, state: necessity, files, isMissing: necessity !== 'optional' && files === 0 }
}

/** What is known to hold, that the form is the material, or a field that contains what the material would prove. */
function findExemption(
  run: Run,
  { key, exemptions = [] }: MaterialDefinition,
  held: MaterialInput['exemptions'],
): MaterialVerdict['exemptBy'] {
  const known = Object.hasOwn(held, key) ? held[key] : undefined
  const found = exemptions.find(({ type }) => type === 'form' || type === known)
  if (found !== undefined) return found.type
  const replacing = run.plan.top.some(field => field.field.replacesMaterial === key && isAnswered(run, field))
  return replacing ? 'field' : undefined
}

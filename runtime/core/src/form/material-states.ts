import type { Field, Issue, MaterialDefinition, MaterialExemption } from '@yibiao/schemas'
import { evaluate } from '../expression/index.ts'
import { createIssueAt } from './create-form-issue.ts'
import { loadFrame } from './frame.ts'
import type { PreparedForm } from './prepare-form.ts'
import { createRun, failuresOf, isAnswered, scopeOf, type Run } from './run.ts'
import type { AnswerInput } from './types.ts'

export interface MaterialInput extends AnswerInput {
  /** How many files are attached, by key of the material. */
  readonly provided: Readonly<Record<string, number>>
  /** Exemptions that hold, by key of the material: the licence was found, the promise was made … */
  readonly exemptions: Readonly<Record<string, MaterialExemption['type']>>
  /** False for who has broken a promise before: 容缺受理 is not for them, and what may follow is required. */
  readonly mayDefer?: boolean
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
  /** Of `exemptBy` `field`: the answered field that stands for the material. */
  readonly replacedBy?: Field
  readonly files: number
  /** Asked for, and not there. */
  readonly isMissing: boolean
}

export interface MaterialStates {
  readonly materials: readonly MaterialVerdict[]
  /**
   * One for each material whose absence prevents submission, and a warning for each whose condition could not be
   * judged; `path` is `/materials/<key>`.
   */
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
  const unjudged: Issue[] = []
  const verdicts = materials.map(material => judgeMaterial(run, material, input, unjudged))
  const missing = verdicts.filter(({ state, isMissing }) => isMissing && state === 'required')
  const notDeferred = verdicts.filter(
    ({ state, isMissing }) => isMissing && state === 'deferrable' && input.mayDefer === false,
  )
  return {
    materials: verdicts,
    issues: [
      ...missing.map(({ material: { key } }) =>
        createIssueAt(`/materials/${key}`, 'material.missing', { material: key }),
      ),
      ...notDeferred.map(({ material: { key } }) =>
        createIssueAt(`/materials/${key}`, 'material.notDeferrable', { material: key }),
      ),
      ...unjudged,
      ...failuresOf(run),
    ],
  }
}

function judgeMaterial(
  run: Run,
  material: MaterialDefinition,
  { provided, exemptions }: MaterialInput,
  unjudged: Issue[],
): MaterialVerdict {
  const { key, necessity } = material
  const files = Object.hasOwn(provided, key) ? (provided[key] ?? 0) : 0
  if (!isAskedFor(run, key, unjudged)) return { material, state: 'absent', files, isMissing: false }
  const exemption = findExemption(run, material, exemptions)
  if (exemption !== undefined) return { material, state: 'exempt', ...exemption, files, isMissing: false }
  return { material, state: necessity, files, isMissing: necessity !== 'optional' && files === 0 }
}

/**
 * A condition that is null is not met. One that cannot be judged never makes a document unnecessary: the material is
 * asked for, and a warning tells why, so that the applicant can hand it in and go on.
 */
function isAskedFor(run: Run, key: string, unjudged: Issue[]): boolean {
  const rule = run.plan.materials.get(key)
  if (rule === undefined) return true
  const result = evaluate(rule.compiled, scopeOf(run, rule.site), run.budget)
  if ('value' in result) return result.value === true
  const { code, params } = result.issue
  unjudged.push({
    code: `expression.${code}`,
    path: `/materials/${key}`,
    severity: 'warning',
    params: { ...params },
  })
  return true
}

/** What is known to hold, that the form is the material, or a field that contains what the material would prove. */
function findExemption(
  run: Run,
  { key, exemptions = [] }: MaterialDefinition,
  held: MaterialInput['exemptions'],
): Pick<MaterialVerdict, 'exemptBy' | 'replacedBy'> | undefined {
  const known = Object.hasOwn(held, key) ? held[key] : undefined
  const found = exemptions.find(({ type }) => type === 'form' || type === known)
  if (found !== undefined) return { exemptBy: found.type }
  const replacing = run.plan.top.find(field => field.field.replacesMaterial === key && isAnswered(run, field))
  return replacing === undefined ? undefined : { exemptBy: 'field', replacedBy: replacing.field }
}

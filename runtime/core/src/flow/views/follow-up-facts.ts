import { civilDateOfInstant } from '../../clock/index.ts'
import type { JsonValue } from '../../expression/index.ts'
import type { CaseState } from '../case-state.ts'

/** What documents say of the latest 限期整改: what was found, what must be put right, and until when. */
export function rectificationFacts({ followUps = [] }: CaseState): JsonValue {
  const ordered = followUps.flatMap(({ checks, rectifications }) =>
    rectifications.map((each, index) => ({ ...each, check: checks[index] })),
  )
  const latest = ordered.toSorted((a, b) => (a.orderedAt < b.orderedAt ? -1 : 1)).at(-1)
  if (latest === undefined) return null
  return {
    findings: latest.check?.findings ?? null,
    checkedOn: latest.check?.on ?? null,
    inspectors: (latest.check?.inspectors ?? []).map(({ name, certificate }) => ({ name, certificate })),
    requirements: latest.requirements,
    orderedOn: civilDateOfInstant(latest.orderedAt),
    dueOn: latest.dueOn ?? null,
  }
}

/** What documents say of the 撤销 or 注销 of what was granted. */
export function grantEndFacts({ grantEnd }: CaseState): JsonValue {
  if (grantEnd === undefined) return null
  const { how, reason, legalBasis, remedies, at } = grantEnd
  return { how, reason, legalBasis, remedies: remedies ?? null, on: civilDateOfInstant(at) }
}

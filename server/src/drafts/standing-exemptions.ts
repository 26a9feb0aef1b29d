import type { MaterialDefinition } from '@yibiao/schemas'
import type { Draft } from './queries.ts'

/**
 * 免提交 as it stands: data that the applicant says are wrong spare nobody the paper that proves it (数据有误时的申诉
 * 材料). A licence stays a document of its own, whatever is said of a value on it.
 */
export function standingExemptions(
  materials: readonly MaterialDefinition[],
  { exemptions, provenance }: Pick<Draft, 'exemptions' | 'provenance'>,
): Draft['exemptions'] {
  const contested = new Set(
    Object.values(provenance).flatMap(({ trust, sourceKey }) => (trust === 'contested' ? [sourceKey] : [])),
  )
  if (contested.size === 0) return exemptions
  const doubtful = new Set(
    materials
      .filter(material =>
        material.exemptions?.some(each => each.type === 'dataSharing' && contested.has(each.source)),
      )
      .map(({ key }) => key),
  )
  return Object.fromEntries(
    Object.entries(exemptions).filter(([key, { by }]) => by !== 'dataSharing' || !doubtful.has(key)),
  )
}

import type { Debt } from '@yibiao/core/flow'
import type { Key, MaterialDefinition, ProvenanceView, SourceState } from '@yibiao/schemas'
import type { SubmittedMaterial } from './tables.ts'

/**
 * What stands in the way of granting: values that a source could not confirm although the item wants them verified
 * before the decision, and required documents that may follow but have not.
 */
export function debtsOf(
  materials: readonly SubmittedMaterial[],
  definitions: readonly MaterialDefinition[],
  sources: readonly SourceState[],
  provenance: Readonly<Record<string, ProvenanceView>>,
): Debt[] {
  const deferred = materials.filter(
    ({ material, attachmentIds, exemption }) =>
      attachmentIds.length === 0 &&
      exemption === undefined &&
      definitions.find(({ key }) => key === material)?.necessity === 'deferrable',
  )
  const failed = sources.filter(
    ({ state, onFailure }) => state === 'failed' && onFailure === 'verifyBeforeDecision',
  )
  const unverified = Object.entries(provenance).filter(
    ([, entry]) => entry.trust === 'unverified' && entry.mode === 'verify',
  )
  return [
    ...deferred.map(({ material }): Debt => ({ kind: 'deferredMaterial', subject: material })),
    ...failed.map(({ sourceKey }): Debt => ({ kind: 'verification', subject: sourceKey })),
    ...unverified.map(([path]): Debt => ({ kind: 'verification', subject: path })),
  ]
}

/** 先办后核: what was uploaded and is compared with its original when the result is handed over. */
export function originalsOf(
  materials: readonly SubmittedMaterial[],
  definitions: readonly MaterialDefinition[],
): Key[] {
  return materials
    .filter(
      ({ material, attachmentIds }) =>
        attachmentIds.length > 0 &&
        definitions.find(({ key }) => key === material)?.checkedAtDelivery === true,
    )
    .map(({ material }) => material)
}

import type { CaseEffect } from '@yibiao/core/flow'
import { deriveId } from '../engine/derive-id.ts'

/** The effect of the engine that issues a licence. */
export type LicenceOrder = Extract<CaseEffect, { type: 'issueLicence' }>

/** Id of the licence that an effect issues: a command that runs again gives the same one. */
export function licenceIdOf(effect: LicenceOrder): string {
  return deriveId(`licence ${effect.id}`)
}

import { deriveId } from '../engine/derive-id.ts'
import type { Finding } from './judge-events.ts'

/** Id of the record of a finding: found again, it is the same. */
export function recordIdOf(caseId: string, { rule, key }: Pick<Finding, 'rule' | 'key'>): string {
  return deriveId(`supervision ${caseId} ${rule} ${key}`)
}

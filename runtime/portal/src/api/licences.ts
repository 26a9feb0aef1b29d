import type { HeldLicenceList, LicenceReadList, LicenceVerification } from '@yibiao/schemas'
import { apiPath, sendRequest } from './send-request.ts'

/** Licences of the party that is signed in, the latest first. */
export function fetchMyLicences(signal?: AbortSignal): Promise<HeldLicenceList> {
  return sendRequest({ method: 'GET', path: '/api/my/licences', signal })
}

/** Who read an own licence, the latest first. */
export function fetchLicenceReads(licenceId: string, signal?: AbortSignal): Promise<LicenceReadList> {
  return sendRequest({ method: 'GET', path: apiPath`/api/my/licences/${licenceId}/reads`, signal })
}

/**
 * What the licence with this identifier, or the code printed on it, is and how it stands.
 * @throws ApiProblem 404 when it is not known, 422 when the code cannot be one
 */
export function verifyLicence(code: string, signal?: AbortSignal): Promise<LicenceVerification> {
  return sendRequest({ method: 'GET', path: apiPath`/api/licences/${code}/verification`, signal })
}

/** Where the PDF of a licence is read. */
export function licenceAddress(licenceId: string): string {
  return apiPath`/api/licences/${licenceId}/document`
}

/** Where the picture of the code of an own licence is. */
export function licenceCodeAddress(licenceId: string): string {
  return apiPath`/api/my/licences/${licenceId}/code`
}

/**
 * Seals a licence that waits for its seal.
 * @throws ApiProblem 503 while the seal service does not answer
 */
export function sealLicence(caseId: string, licenceId: string): Promise<void> {
  return sendRequest({ method: 'POST', path: apiPath`/api/cases/${caseId}/licences/${licenceId}/seal` })
}

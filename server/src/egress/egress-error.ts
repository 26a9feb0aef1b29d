/**
 * Why the outside gave no answer. The codes are all that is stored or shown: words of a foreign server can quote data,
 * and those of the system tell of the inner network.
 */
export type EgressCode =
  'addressInvalid' | 'destinationRefused' | 'unreachable' | 'timeout' | 'redirected' | 'tooLarge' | 'notJson'

export class EgressError extends Error {
  readonly code: EgressCode

  constructor(code: EgressCode, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause })
    this.name = 'EgressError'
    this.code = code
  }
}

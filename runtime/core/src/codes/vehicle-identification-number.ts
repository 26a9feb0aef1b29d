import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { normaliseCode } from './normalise-code.ts'

export { normaliseCode as normaliseVehicleIdentificationNumber }

/** 车辆识别代号, GB 16735: 17 characters without I, O, Q. The check digit binds North American vehicles only. */
export function checkVehicleIdentificationNumber(text: string): CheckResult {
  const isRight = /^[0-9A-HJ-NPR-Z]{17}$/.test(normaliseCode(text))
  return isRight ? undefined : createCodeIssue('vehicleIdentificationNumber.format')
}

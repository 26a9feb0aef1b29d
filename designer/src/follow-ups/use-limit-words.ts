import type { TimeLimit } from '@yibiao/schemas'
import { controlTexts } from '../texts/controls.ts'
import { useTexts } from '../texts/use-texts.ts'

/** A length of time in words: 15 个工作日. */
export function useLimitWords(): (limit: TimeLimit) => string {
  const units = useTexts(controlTexts)
  return ({ amount, unit }) => `${amount} ${units[unit]}`
}

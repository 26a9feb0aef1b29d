import type { ReactNode } from 'react'
import { useTexts } from '../services/form-services.tsx'
import { readText } from './answer-readers.ts'

/** Part of the allowed length from which the count is shown. */
const shownFrom = 0.8

/** How much of the allowed length is used, once it is nearly used up. Counts code points, as the check does. */
export function TextLength({
  value,
  most,
}: {
  readonly value: unknown
  readonly most: number | undefined
}): ReactNode {
  const texts = useTexts()
  if (most === undefined) return null
  const length = Array.from(readText(value)).length
  if (length < most * shownFrom) return null
  return (
    <output className={length > most ? 'yb-length yb-length--over' : 'yb-length'}>
      {texts.text.length(length, most)}
    </output>
  )
}

import { amountInWords, parseDecimal } from '@yibiao/core/expression'
import type { ReactNode } from 'react'
import { useTexts } from '../../services/form-services.tsx'
import { readText } from '../answer-readers.ts'

/** The amount in capital characters 大写, while it can be read as an amount. */
export function AmountInWords({ value }: { readonly value: unknown }): ReactNode {
  const texts = useTexts()
  const amount = parseDecimal(readText(value))
  const words = amount === undefined ? undefined : amountInWords(amount)
  if (words === undefined) return null
  return (
    <output className="yb-in-words">
      {texts.money.inWords}
      <span lang="zh-CN">{words}</span>
    </output>
  )
}

import type { ReactNode } from 'react'
import { isEmptyAnswer } from './answer-readers.ts'
import { lookOf } from './look-of.ts'
import type { AnswerReadProps } from './field-view-contract.ts'
import { NoAnswer } from './no-answer.tsx'

/** One answer to read, or 未填写. Layout fields always show themselves. */
export function AnswerRead(props: AnswerReadProps): ReactNode {
  const look = lookOf(props.field.type)
  if (look.frame !== 'bare' && isEmptyAnswer(props.value)) return <NoAnswer />
  return look.renderRead({ ...props, Answer: AnswerRead })
}

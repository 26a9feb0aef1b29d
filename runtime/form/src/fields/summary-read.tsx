import { meaningOf, type OfferedOptions } from '@yibiao/core/fields'
import type { FieldOption } from '@yibiao/core/form'
import type { ReactNode } from 'react'
import { useFormServices } from '../services/form-services.tsx'
import type { AnswerReadProps } from './field-view-contract.ts'
import { NoAnswer } from './no-answer.tsx'

/** An answer in the words the kernel has for it: one text, or the named parts of a composite value. */
export function SummaryRead({ field, value, options }: AnswerReadProps): ReactNode {
  const { locale, codeTables, texts: all } = useFormServices()
  const texts = all.kernel.summary
  const offered = options ?? inlineOptions(field)
  const pieces = meaningOf(field).summarise(value, field, {
    locale,
    texts,
    codeTables,
    offered: offered && offeredBy(offered),
  })
  if (pieces.length === 0) return <NoAnswer />
  if (pieces.length === 1 || pieces.every(piece => piece.label === undefined)) {
    return pieces.map(piece => piece.text).join(texts.listSeparator)
  }
  return (
    <dl className="yb-pieces">
      {pieces.map((piece, index) => (
        <div key={piece.label ?? index} className="yb-pieces__piece">
          <dt>{piece.label}</dt>
          <dd>{piece.text}</dd>
        </div>
      ))}
    </dl>
  )
}

function inlineOptions(field: AnswerReadProps['field']): readonly FieldOption[] | undefined {
  return 'options' in field && field.options.type === 'inline' ? field.options.options : undefined
}

function offeredBy(options: readonly FieldOption[]): OfferedOptions {
  return { options, find: value => findOption(options, value) }
}

function findOption(options: readonly FieldOption[], value: string): FieldOption | undefined {
  for (const option of options) {
    const found = option.value === value ? option : findOption(option.children ?? [], value)
    if (found) return found
  }
  return undefined
}

import type { Field } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useFormServices } from '../services/form-services.tsx'
import { localise } from '../texts/localise.ts'
import { isEmptyAnswer } from './answer-readers.ts'
import type { FieldReadProps } from './field-view-contract.ts'

export interface InnerAnswersProps extends Pick<FieldReadProps, 'path' | 'Answer'> {
  readonly fields: readonly Field[]
  readonly answers: Readonly<Record<string, unknown>>
}

/** The answers inside a group or a row: labels and values, without those left empty. */
export function InnerAnswers({ fields, path, answers, Answer }: InnerAnswersProps): ReactNode {
  const { locale } = useFormServices()
  return (
    <dl className="yb-pieces">
      {fields
        .filter(field => !isEmptyAnswer(answers[field.key]))
        .map(field => (
          <div key={field.id} className="yb-pieces__piece">
            <dt>{localise(field.label, locale)}</dt>
            <dd>
              <Answer field={field} path={`${path}/${field.key}`} value={answers[field.key]} />
            </dd>
          </div>
        ))}
    </dl>
  )
}

import type { GroupField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { readRecord } from '../answer-readers.ts'
import type { FieldReadProps } from '../field-view-contract.ts'
import { InnerAnswers } from '../inner-answers.tsx'

export function GroupRead({ field, path, value, Answer }: FieldReadProps<GroupField>): ReactNode {
  return <InnerAnswers fields={field.fields} path={path} answers={readRecord(value)} Answer={Answer} />
}

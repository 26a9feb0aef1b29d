import { compileForm, prepareForm, type FormContext, type PreparedForm } from '@yibiao/core/form'
import { createPatternEngine } from '@yibiao/core/pattern'
import type { Field, FormDefinition } from '@yibiao/schemas'
import { useMemo, useState, type ReactNode } from 'react'
import { FormFiller, type FormFillerProps } from '../form/form-filler.tsx'
import { storyCodeTables } from './story-code-tables.ts'

/** Facts every story's form is filled with. */
export const storyContext: FormContext = {
  today: '2026-03-05',
  now: '2026-03-05T02:32:00Z',
  applicant: {
    kind: 'organisation',
    name: '昆明云岭餐饮管理有限公司',
    documentType: 'creditCode',
    documentNumber: '91530103MA6K5LDK0P',
  },
  codeTables: storyCodeTables,
}

/** A definition made ready; a story whose definition does not compile fails with the reasons. */
export function prepareStoryForm(definition: FormDefinition): PreparedForm {
  const result = compileForm(definition, {})
  if ('form' in result) return prepareForm(result.form, { patterns: createPatternEngine() })
  throw new Error(`The form of the story does not compile: ${JSON.stringify(result.issues)}`)
}

/** A form of one page and section around some fields. */
export function formOf(...fields: Field[]): FormDefinition {
  return {
    pages: [{ id: 'page', title: '申请信息', sections: [{ id: 'section', title: '基本情况', fields }] }],
  }
}

export interface FormStageProps extends Partial<Omit<FormFillerProps, 'form'>> {
  readonly definition: FormDefinition
}

/** A filler over the real kernel that keeps the newest answers. */
export function FormStage({ definition, onChange, ...props }: FormStageProps): ReactNode {
  const form = useMemo(() => prepareStoryForm(definition), [definition])
  const [answers] = useState(props.answers ?? {})
  return (
    <FormFiller
      context={storyContext}
      {...props}
      form={form}
      answers={answers}
      onChange={changes => onChange?.(changes)}
    />
  )
}

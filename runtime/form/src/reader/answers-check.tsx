import {
  judgeAnswers,
  withChosenOptions,
  type Answers,
  type FormContext,
  type PreparedForm,
} from '@yibiao/core/form'
import type { Field, ProvenanceView } from '@yibiao/schemas'
import { useMemo, type ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { AnswerRead } from '../fields/answer-read.tsx'
import { fieldAt, indexForm } from '../form/form-index.ts'
import { ProblemSummary } from '../form/problem-summary.tsx'
import { useFormServices } from '../services/form-services.tsx'
import { localise } from '../texts/localise.ts'
import { AnswerSource } from './answer-source.tsx'
import { isRead } from './is-read.ts'

export interface AnswersCheckProps {
  readonly form: PreparedForm
  readonly answers: Answers
  readonly context: FormContext
  readonly provenance?: Readonly<Record<string, ProvenanceView>> | undefined
  /** 修改: the applicant wants to change the answer at a path. */
  readonly onChange: (path: string) => void
  /** Ids of fields that may be changed; all when absent. */
  readonly changeable?: readonly string[] | undefined
  /** After the answers: materials, declaration, submit. */
  readonly children?: ReactNode
}

/** Everything that was answered, once more before it is submitted; what is wrong stands first. */
export function AnswersCheck(props: AnswersCheckProps): ReactNode {
  const { form, answers, context, provenance, onChange, changeable, children } = props
  const { locale, texts } = useFormServices()
  const definition = useMemo(() => withChosenOptions(form, { answers, context }), [form, answers, context])
  const judgement = useMemo(() => judgeAnswers(form, { answers, context }), [form, answers, context])
  const index = useMemo(() => indexForm(definition), [definition])
  const errors = judgement.issues.filter(issue => issue.severity === 'error')
  const mayChange = (field: Field) => !changeable || changeable.includes(field.id)

  return (
    <div className="yb-check">
      <header>
        <h1 className="yb-form__title">{texts.check.title}</h1>
        <p className="yb-section__description">{texts.check.help}</p>
      </header>
      {errors.length > 0 && (
        <ProblemSummary issues={errors} fieldOf={path => fieldAt(index, path)} onGoTo={onChange} />
      )}
      {definition.pages.map(page => {
        const fields = page.sections.flatMap(section =>
          section.fields.filter(field => isRead(field, judgement.visibility)),
        )
        if (fields.length === 0) return null
        return (
          <section key={page.id} className="yb-check__page" aria-labelledby={`yb-check-${page.id}`}>
            <h2 id={`yb-check-${page.id}`} className="yb-section__title">
              {localise(page.title, locale)}
            </h2>
            <SummaryList
              rows={fields.map(field => {
                const path = `/${field.key}`
                const label = localise(field.label, locale)
                const source = provenance?.[path]
                return {
                  id: field.id,
                  term: label,
                  value: (
                    <>
                      <AnswerRead field={field} path={path} value={judgement.answers[field.key]} />
                      {source && <AnswerSource provenance={source} />}
                    </>
                  ),
                  action: mayChange(field) && field.type !== 'calculated' && source?.mode !== 'locked' && (
                    <Button
                      look="quiet"
                      size="small"
                      aria-label={texts.common.changeWhat(label)}
                      onClick={() => onChange(path)}
                    >
                      {texts.common.change}
                    </Button>
                  ),
                }
              })}
            />
          </section>
        )
      })}
      {children}
    </div>
  )
}

import { startForm, type Answers, type PreparedForm, type FormContext } from '@yibiao/core/form'
import { FormFiller, type FormFillerHandle } from '@yibiao/form/form'
import { FormRoot, type AttachmentPort } from '@yibiao/form/services'
import { loadTexts } from '@yibiao/form/texts'
import type { ProvenanceView } from '@yibiao/schemas'
import { Alert } from 'antd'
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import { designApi } from '../api/design-api.ts'
import { regionSource } from '../api/region-source.ts'
import { useLoaded } from '../api/use-loaded.ts'
import type { Locale } from '../texts/define-texts.ts'
import { previewTexts } from '../texts/preview.ts'
import { useTexts } from '../texts/use-texts.ts'
import { PrintView } from './PrintView.tsx'
import { WhyPanel } from './WhyPanel.tsx'

/** How the form is shown. */
export type Look = 'desktop' | 'phone' | 'elder' | 'print'

/** Spreadsheets are read by the server, as when applicants fill the form. */
const tables = { read: async (file: File) => (await designApi.readTable(file)).rows }

/** A form being tried, beside why its fields are what they are, or what else the trial is for. */
export function TrialForm(props: TrialFormProps) {
  const { form, trial, look, locale, title, files, writable, onAnswers, aside } = props
  const texts = useTexts(previewTexts)
  const [words] = useLoaded(useCallback(() => loadTexts(locale), [locale]))
  const filler = useRef<FormFillerHandle>(null)
  const [path, setPath] = useState<string>()
  const [isDone, setIsDone] = useState(false)
  const { answers, context, provenance } = trial
  const state = useMemo(() => startForm(form, { answers, context }), [answers, context, form])
  const stand = { form, state, answers, context }
  return (
    <div className="yd-preview__body">
      <section
        aria-label={texts.looks[look]}
        className={`yd-preview__frame yd-preview__frame--${look}`}
        onFocusCapture={event => {
          const at = event.target.closest('[data-path]')?.getAttribute('data-path')
          if (at) setPath(at)
        }}
      >
        {look === 'print' && <PrintView stand={stand} title={title} locale={locale} />}
        {look !== 'print' && words.state === 'ready' && (
          <FormRoot
            locale={locale}
            texts={words.value}
            tables={tables}
            regions={regionSource}
            attachments={files}
            {...(context.codeTables ? { codeTables: context.codeTables } : {})}
            {...(look === 'elder' ? { appearance: ['elder'] as const } : {})}
          >
            {isDone && <Alert type="success" showIcon closable title={texts.complete} />}
            <FormFiller
              ref={filler}
              form={form}
              answers={answers}
              context={context}
              provenance={provenance}
              writable={writable}
              onChange={() => {
                setIsDone(false)
                if (filler.current) onAnswers(filler.current.answers())
              }}
              onFinish={() => setIsDone(true)}
              finishText={texts.finish}
            />
          </FormRoot>
        )}
      </section>
      {aside ?? <WhyPanel stand={stand} path={path} provenance={provenance} choose={setPath} />}
    </div>
  )
}

/** What a preview begins with and how it stands. */
export interface Trial {
  readonly answers: Answers
  readonly context: FormContext
  /** By path, of what the sources filled. */
  readonly provenance: Readonly<Record<string, ProvenanceView>>
}

interface TrialFormProps {
  readonly form: PreparedForm
  readonly trial: Trial
  readonly look: Look
  /** Of the form; the panel beside it keeps the language of the designer. */
  readonly locale: Locale
  readonly title: string
  readonly files: AttachmentPort
  /** Ids of the only fields that can be changed; all when absent. */
  readonly writable?: readonly string[]
  readonly onAnswers: (answers: Answers) => void
  /** Beside the form; why its fields are what they are when absent. */
  readonly aside?: ReactNode
}

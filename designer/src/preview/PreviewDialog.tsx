import { compileForm, prepareForm, type Answers, type FormContext } from '@yibiao/core/form'
import { createPatternEngine } from '@yibiao/core/pattern'
import { FormFiller } from '@yibiao/form/form'
import { FormRoot } from '@yibiao/form/services'
import type { ItemDefinition, SessionView } from '@yibiao/schemas'
import { Alert, Modal, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { regionSource } from '../api/region-source.ts'
import { useIssueText } from '../problems/use-issue-text.ts'
import { useDefinition } from '../session/use-editor.ts'
import { previewTexts } from '../texts/preview.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { createLocalFiles } from './local-files.ts'
import { codeTablesOf } from './code-tables-of.ts'

type Look = 'desktop' | 'phone' | 'elder'

/** The form as applicants fill it: the same compiler, kernel and views; nothing leaves this browser. */
export default function PreviewDialog({
  session,
  close,
}: {
  readonly session: SessionView
  readonly close: () => void
}) {
  const texts = useTexts(previewTexts)
  const definition = useDefinition()
  const [look, setLook] = useState<Look>('desktop')
  return (
    <Modal
      open
      width="min(1180px, 96vw)"
      title={texts.preview}
      footer={null}
      onCancel={close}
      className="yd-preview"
    >
      <Segmented<Look>
        aria-label={texts.look}
        value={look}
        onChange={setLook}
        options={[
          { value: 'desktop', label: texts.looks.desktop },
          { value: 'phone', label: texts.looks.phone },
          { value: 'elder', label: texts.looks.elder },
        ]}
      />
      <section aria-label={texts.looks[look]} className={`yd-preview__frame yd-preview__frame--${look}`}>
        <TrialForm key={look} definition={definition} session={session} isElder={look === 'elder'} />
      </section>
    </Modal>
  )
}

function TrialForm({
  definition,
  session,
  isElder,
}: {
  readonly definition: ItemDefinition
  readonly session: SessionView
  readonly isElder: boolean
}) {
  const texts = useTexts(previewTexts)
  const textOf = useIssueText()
  const { locale } = useLocale()
  const [answers] = useState<Answers>({})
  const [files] = useState(createLocalFiles)
  const [isDone, setIsDone] = useState(false)
  const codeTables = useMemo(() => codeTablesOf(definition), [definition])
  const [context] = useState(() => contextOf(session, codeTables))
  const compiled = useMemo(
    () =>
      compileForm(definition.form, {
        codeTables: (definition.codeTables ?? []).map(table => table.key),
        sources: definition.prefill.sources.map(source => source.key),
      }),
    [definition],
  )
  const form = useMemo(
    () => ('form' in compiled ? prepareForm(compiled.form, { patterns: createPatternEngine() }) : undefined),
    [compiled],
  )
  if (!form) {
    const issues = 'issues' in compiled ? compiled.issues : []
    return (
      <Alert
        type="error"
        showIcon
        title={texts.cannot}
        description={issues.map(issue => textOf(issue)).join(' ')}
      />
    )
  }
  return (
    <FormRoot
      locale={locale}
      regions={regionSource}
      attachments={files}
      codeTables={codeTables}
      {...(isElder ? { appearance: ['elder'] as const } : {})}
    >
      {isDone && <Alert type="success" showIcon closable title={texts.complete} />}
      <FormFiller
        form={form}
        answers={answers}
        context={context}
        onChange={() => setIsDone(false)}
        onFinish={() => setIsDone(true)}
        finishText={texts.finish}
      />
    </FormRoot>
  )
}

function contextOf(session: SessionView, codeTables: FormContext['codeTables']): FormContext {
  const now = new Date()
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now)
  const name = session.personName
  return {
    today,
    now: now.toISOString(),
    ...(name === undefined
      ? {}
      : { applicant: { kind: 'person' as const, name, documentType: '111', documentNumber: '' } }),
    ...(codeTables ? { codeTables } : {}),
  }
}

import { compileForm, createCodeTableReader, prepareForm } from '@yibiao/core/form'
import { createPatternEngine } from '@yibiao/core/pattern'
import { localize } from '@yibiao/core/fields'
import { fillFromSources } from '@yibiao/core/prefill'
import type { ItemDefinition, SessionView } from '@yibiao/schemas'
import { Alert, Modal, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { plainText } from '../document/record-name.ts'
import { useIssueText } from '../problems/use-issue-text.ts'
import type { Saver } from '../session/saver.ts'
import { useDefinition } from '../session/use-editor.ts'
import type { Locale } from '../texts/define-texts.ts'
import { previewTexts } from '../texts/preview.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { createLocalFiles } from './local-files.ts'
import { trialContext } from './trial-context.ts'
import { TrialForm, type Look, type Trial } from './TrialForm.tsx'
import { TrialPerson } from './TrialPerson.tsx'
import type { TrialAnswers } from './use-trial-sources.ts'

const looks: readonly Look[] = ['desktop', 'phone', 'elder', 'print']

/** The form as applicants fill it: the same compiler, kernel and views; what is typed never leaves this browser. */
export default function PreviewDialog({ itemId, saver, session, close }: PreviewDialogProps) {
  const texts = useTexts(previewTexts)
  const textOf = useIssueText()
  const definition = useDefinition()
  const [look, setLook] = useState<Look>('desktop')
  const [locale, setLocale] = useState<Locale>(useLocale().locale)
  const [files] = useState(createLocalFiles)
  const [trial, setTrial] = useState<Trial>(() => startTrial(definition, session.personName, noAnswers).trial)
  const [broken, setBroken] = useState<readonly string[]>([])
  const [round, setRound] = useState(1)
  const compiled = useMemo(() => compile(definition), [definition])
  const begin = (person: string | undefined, answers: TrialAnswers) => {
    const started = startTrial(definition, person ?? session.personName, answers)
    setTrial(started.trial)
    setBroken(started.broken)
    setRound(number => number + 1)
  }
  const nameOf = (key: string) =>
    plainText(definition.prefill.sources.find(source => source.key === key)?.name) || key
  return (
    <Modal
      open
      width="min(1320px, 96vw)"
      title={texts.preview}
      footer={null}
      onCancel={close}
      className="yd-preview"
    >
      <div className="yd-bar">
        <Segmented<Look>
          aria-label={texts.look}
          value={look}
          onChange={setLook}
          options={looks.map(value => ({ value, label: texts.looks[value] }))}
        />
        <Segmented<Locale>
          aria-label={texts.language}
          value={locale}
          onChange={setLocale}
          options={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
      </div>
      <TrialPerson
        itemId={itemId}
        saver={saver}
        sources={definition.prefill.sources.filter(({ when }) => when === 'start')}
        begin={begin}
      />
      {broken.length > 0 && (
        <Alert type="warning" showIcon title={texts.brokenMappings(broken.map(nameOf))} />
      )}
      {'form' in compiled ? (
        <TrialForm
          key={`${look} ${locale} ${round}`}
          form={compiled.form}
          trial={trial}
          look={look}
          locale={locale}
          title={localize(definition.name, locale)}
          files={files}
          onAnswers={answers => setTrial(now => ({ ...now, answers }))}
        />
      ) : (
        <Alert
          type="error"
          showIcon
          title={texts.cannot}
          description={compiled.issues.map(issue => textOf(issue)).join(' ')}
        />
      )}
    </Modal>
  )
}

interface PreviewDialogProps {
  readonly itemId: string
  readonly saver: Saver
  readonly session: SessionView
  readonly close: () => void
}

const noAnswers: TrialAnswers = { responses: {}, outcomes: {} }

function startTrial(definition: ItemDefinition, name: string | undefined, { responses }: TrialAnswers) {
  const codeTables = createCodeTableReader(definition.codeTables ?? [])
  const account = definition.prefill.sources.find(({ connector }) => connector.type === 'account')
  const context = trialContext({ name, account: account && responses[account.key] }, new Date(), codeTables)
  const filled = fillFromSources(definition, {
    responses,
    now: context.now,
    today: context.today,
    codeTables,
  })
  const sourced = { ...context, sourceResponses: responses }
  return {
    trial: { answers: filled.answers, provenance: filled.provenance, context: sourced },
    broken: filled.broken,
  }
}

function compile(definition: ItemDefinition) {
  const compiled = compileForm(definition.form, {
    codeTables: (definition.codeTables ?? []).map(table => table.key),
    sources: definition.prefill.sources.map(source => source.key),
  })
  if ('issues' in compiled) return compiled
  return { form: prepareForm(compiled.form, { patterns: createPatternEngine() }) }
}

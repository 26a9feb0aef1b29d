import { civilDateOfInstant } from '@yibiao/core/clock'
import { localize } from '@yibiao/core/fields'
import { editableFieldIds, startForm, type Answers, type FormContext } from '@yibiao/core/form'
import type { ScenarioStand, ScenarioWorld } from '@yibiao/core/scenarios'
import type { FieldAccess, OfficerStep } from '@yibiao/schemas'
import { Button, Modal } from 'antd'
import { useMemo, useState } from 'react'
import { subtreeOf } from '../document/read-record.ts'
import { listKey, type Records } from '../document/records.ts'
import { createLocalFiles } from '../preview/local-files.ts'
import { TrialForm } from '../preview/TrialForm.tsx'
import { useRecords } from '../session/use-editor.ts'
import { controlTexts } from '../texts/controls.ts'
import { scenarioTexts } from '../texts/scenarios.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { filledAnswers } from './filled-answers.ts'
import { useToldValue } from './use-told-expectation.ts'

/** What the officers of a step fill in before they act; nothing is shown for steps that write nothing. */
export function OfficerAnswers({ step, stand, world, change }: OfficerAnswersProps) {
  const texts = useTexts(scenarioTexts)
  const told = useToldValue()
  const records = useRecords()
  const [isOpen, setOpen] = useState(false)
  const writable = useMemo(() => writableFields(records, world, step.step), [records, world, step.step])
  if (writable.length === 0) return null
  const lines = Object.entries(step.answers ?? {})
  return (
    <div className="yd-entry">
      <span className="yd-entry__label">{texts.officerFills}</span>
      {lines.length === 0 && <p className="yd-entry__help">{texts.officerFillsNothing}</p>}
      {lines.length > 0 && (
        <dl className="yd-tests__filled">
          {lines.map(([path, value]) => (
            <div key={path}>
              <dt>{told.name(path)}</dt>
              <dd>{told.value(path, value, stand) || texts.empty}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="yd-tests__acts">
        <Button size="small" onClick={() => setOpen(true)}>
          {texts.fillIn}
        </Button>
        {lines.length > 0 && (
          <Button
            size="small"
            onClick={() => {
              const { answers: _filled, ...kept } = step
              change(kept)
            }}
          >
            {texts.clearFilled}
          </Button>
        )}
      </div>
      {isOpen && (
        <FillDialog
          step={step}
          stand={stand}
          world={world}
          writable={writable}
          keep={answers => {
            change({ ...step, answers })
            setOpen(false)
          }}
          close={() => setOpen(false)}
        />
      )}
    </div>
  )
}

interface OfficerAnswersProps {
  readonly step: OfficerStep
  readonly stand: ScenarioStand | undefined
  readonly world: ScenarioWorld
  readonly change: (step: OfficerStep) => void
}

function FillDialog({ step, stand, world, writable, keep, close }: FillDialogProps) {
  const texts = useTexts(scenarioTexts)
  const controls = useTexts(controlTexts)
  const { locale } = useLocale()
  const [files] = useState(createLocalFiles)
  const [start] = useState<Answers>(() => stand?.submitted ?? {})
  const [answers, setAnswers] = useState(start)
  const now = stand?.now ?? new Date(0).toISOString()
  const context = useMemo<FormContext>(
    () => ({
      today: civilDateOfInstant(now),
      now,
      filler: 'officer',
      codeTables: world.codeTables,
    }),
    [now, world],
  )
  const finish = () => {
    const typed = filledAnswers(start, startForm(world.form, { answers, context }))
    keep({ ...step.answers, ...typed })
  }
  return (
    <Modal
      open
      width="min(1000px, 96vw)"
      title={texts.officerFills}
      className="yd-preview"
      okText={texts.keepFilled}
      cancelText={controls.cancel}
      onCancel={close}
      onOk={finish}
    >
      <TrialForm
        form={world.form}
        trial={{ answers, context, provenance: {} }}
        look="desktop"
        locale={locale}
        title={localize(world.item.name, locale)}
        files={files}
        writable={writable}
        onAnswers={setAnswers}
        aside={<></>}
      />
    </Modal>
  )
}

interface FillDialogProps extends Omit<OfficerAnswersProps, 'change'> {
  readonly writable: readonly string[]
  readonly keep: (answers: Record<string, unknown>) => void
  readonly close: () => void
}

/** Ids of the fields that the step with this key may write. */
function writableFields(records: Records, { item }: ScenarioWorld, key: string): readonly string[] {
  const access = subtreeOf(records, listKey('steps')).flatMap((record): FieldAccess[] =>
    record.kind === 'step' &&
    record.value.type === 'userTask' &&
    record.value.key === key &&
    record.value.access
      ? [record.value.access]
      : [],
  )[0]
  return access === undefined ? [] : editableFieldIds(item.form, access)
}

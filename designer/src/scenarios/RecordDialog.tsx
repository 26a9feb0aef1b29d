import { localize } from '@yibiao/core/fields'
import { startForm, type Answers } from '@yibiao/core/form'
import { listExpectations, prepareScenarios, runScenario } from '@yibiao/core/scenarios'
import type { Expectation, ScenarioDefinition, ScenarioGiven, SessionView } from '@yibiao/schemas'
import { Alert, Modal } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import { Panel } from '../controls/Panel.tsx'
import { useAskBeforeClosing } from '../controls/use-ask-before-closing.ts'
import { makeId } from '../document/make-id.ts'
import { createLocalFiles } from '../preview/local-files.ts'
import { TrialForm } from '../preview/TrialForm.tsx'
import { TrialPerson } from '../preview/TrialPerson.tsx'
import type { TrialAnswers } from '../preview/use-trial-sources.ts'
import { writeProperty, type PropertyPath } from '../document/property-path.ts'
import type { Saver } from '../session/saver.ts'
import { useDefinition } from '../session/use-editor.ts'
import { controlTexts } from '../texts/controls.ts'
import { scenarioTexts } from '../texts/scenarios.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { subjectOf } from './edit-scenario.ts'
import { filledAnswers } from './filled-answers.ts'
import { givenFrom, newGiven } from './given-from.ts'
import { RecordAside } from './RecordAside.tsx'
import { keptExpectations, toRecording, toScenario, type Recording } from './recording.ts'
import { ScenarioGiven as GivenEntries } from './ScenarioGiven.tsx'
import { setStage } from './set-stage.ts'

/** Records a test by doing it: the form as applicants fill it, and beside it what comes of the answers. */
export default function RecordDialog({ itemId, saver, session, known, keep, close }: RecordDialogProps) {
  const texts = useTexts(scenarioTexts)
  const controls = useTexts(controlTexts)
  const definition = useDefinition()
  const { locale } = useLocale()
  const [files] = useState(createLocalFiles)
  const [id] = useState(() => known?.id ?? makeId())
  const [world] = useState(() => prepareScenarios(definition))
  const [opened] = useState(() =>
    known ? toRecording(known) : newRecording(texts.newName, session.personName),
  )
  const [recording, setRecording] = useState<Recording>(opened)
  const [round, setRound] = useState(1)
  const [stage, setStageNow] = useState(() => world && setStage(world, id, recording))
  const [answers, setAnswers] = useState<Answers>(stage?.answers ?? {})
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(
    () => new Map(recording.expectations.map(each => [subjectOf(each), true])),
  )
  const [hasChosen, setHasChosen] = useState(false)
  const leave = useAskBeforeClosing(recording !== opened || hasChosen, close)
  const played = useDeferredValue(recording)
  const stand = useMemo(
    () =>
      world &&
      runScenario(world, toScenario(id, { ...played, expectations: [], rest: [] })).steps.at(-1)?.stand,
    [world, id, played],
  )
  if (!world || !stage || !stand) {
    return (
      <Modal open title={texts.recordTitle} onCancel={close} footer={null}>
        <Alert type="error" showIcon title={texts.cannotRun} />
      </Modal>
    )
  }
  const begin = (next: Recording) => {
    const nextStage = setStage(world, id, next)
    setRecording(next)
    setStageNow(nextStage)
    setAnswers(nextStage.answers)
    setRound(number => number + 1)
  }
  const fill = (typed: Answers) => {
    setAnswers(typed)
    const form = startForm(world.form, { answers: typed, context: stage.context })
    setRecording(now => ({ ...now, answers: filledAnswers(stage.start, form) }))
  }
  const setGiven =
    (...path: PropertyPath) =>
    (value: unknown) =>
      begin({ ...recording, given: writeProperty(recording.given, path, value) as ScenarioGiven })
  const isChosen = (expectation: Expectation, isDecided: boolean) =>
    chosen.get(subjectOf(expectation)) ?? (known === undefined && isDecided)
  const finish = () => {
    const wanted = listExpectations(world, stand).filter(each => isChosen(each.expectation, each.isDecided))
    const expectations = keptExpectations(
      recording.expectations,
      wanted.map(({ expectation }) => expectation),
    )
    keep(toScenario(id, { ...recording, expectations }))
  }
  return (
    <Modal
      open
      width="min(1320px, 96vw)"
      title={texts.recordTitle}
      className="yd-preview"
      okText={known ? texts.saveAgain : texts.save}
      cancelText={controls.cancel}
      onCancel={leave}
      onOk={finish}
    >
      <p className="yd-lead">{texts.recordLead}</p>
      <TrialPerson
        itemId={itemId}
        saver={saver}
        sources={definition.prefill.sources.filter(({ when }) => when === 'start')}
        begin={(person, asked: TrialAnswers) =>
          begin({ ...recording, answers: {}, given: givenFrom(definition, recording.given, person, asked) })
        }
      />
      <Panel title={texts.given} hint={recording.given.applicant.name} isOpen={false}>
        <GivenEntries given={recording.given} set={setGiven} />
      </Panel>
      <TrialForm
        key={round}
        form={world.form}
        trial={{ answers, context: stage.context, provenance: stage.provenance }}
        look="desktop"
        locale={locale}
        title={localize(definition.name, locale)}
        files={files}
        onAnswers={fill}
        aside={
          <RecordAside
            recording={recording}
            world={world}
            stand={stand}
            change={setRecording}
            isChosen={isChosen}
            choose={(expectation, is) => {
              setHasChosen(true)
              setChosen(new Map(chosen).set(subjectOf(expectation), is))
            }}
          />
        }
      />
    </Modal>
  )
}

interface RecordDialogProps {
  readonly itemId: string
  readonly saver: Saver
  readonly session: SessionView
  /** The test that is changed; absent for a new one. */
  readonly known: ScenarioDefinition | undefined
  readonly keep: (scenario: ScenarioDefinition) => void
  readonly close: () => void
}

function newRecording(name: string, person: string | undefined): Recording {
  return {
    name,
    given: newGiven(person, new Date()),
    answers: {},
    materials: [],
    isSubmitted: false,
    expectations: [],
    rest: [],
  }
}

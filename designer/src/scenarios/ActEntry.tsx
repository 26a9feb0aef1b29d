import type { ScenarioStand, ScenarioWorld } from '@yibiao/core/scenarios'
import type { OfficerStep } from '@yibiao/schemas'
import { ChoiceEntry } from '../controls/entries.tsx'
import { recordName } from '../document/record-name.ts'
import { recordsOfKind, subtreeOf } from '../document/read-record.ts'
import { listKey, type Records, type StepValue } from '../document/records.ts'
import { useRecords } from '../session/use-editor.ts'
import { scenarioTexts } from '../texts/scenarios.ts'
import { useTexts } from '../texts/use-texts.ts'
import { OfficerAnswers } from './OfficerAnswers.tsx'
import { SeatEntry } from './SeatEntry.tsx'
import { actOfCommand, actsOfStep } from './scenario-acts.ts'
import { useActWords } from './use-act-words.ts'

/** Which step of the flow is acted on, and what its officers do. */
export function ActEntry({ step, stand, world, change }: ActEntryProps) {
  const texts = useTexts(scenarioTexts)
  const records = useRecords()
  const say = useActWords(step.step)
  const acts = actsOfStep(records, step.step, texts.reasonGiven)
  return (
    <>
      <div className="yd-columns">
        <ChoiceEntry
          label={texts.actStep}
          isNeeded
          value={step.step}
          choices={actingSteps(records)}
          onChange={key => {
            const [first] = actsOfStep(records, key ?? '', texts.reasonGiven)
            // What was filled in, and the department, belong to the other step.
            const { answers: _other, seat: _department, ...kept } = step
            if (key !== undefined && first) change({ ...kept, step: key, command: first.command })
          }}
        />
        <ChoiceEntry
          label={texts.act}
          isNeeded
          value={actOfCommand(acts, step.command)?.act}
          choices={acts.map(({ act }) => ({ value: act, label: say(act) }))}
          onChange={chosen => {
            const found = acts.find(({ act }) => act === chosen)
            if (found) change({ ...step, command: found.command })
          }}
        />
      </div>
      <SeatEntry step={step} change={change} />
      {world && <OfficerAnswers step={step} stand={stand} world={world} change={change} />}
    </>
  )
}

interface ActEntryProps {
  readonly step: OfficerStep
  /** After the act. */
  readonly stand: ScenarioStand | undefined
  readonly world: ScenarioWorld | undefined
  readonly change: (step: OfficerStep) => void
}

/** Steps and follow-ups at which people act, in the order of the flow. */
export function actingSteps(records: Records) {
  const all = [...subtreeOf(records, listKey('steps')), ...recordsOfKind(records, 'followUp')]
  return all.flatMap(record =>
    record.kind === 'followUp' || (record.kind === 'step' && isActedOn(record.value))
      ? [{ value: record.value.key, label: recordName(records, record.key) }]
      : [],
  )
}

/** People act on their tasks, and in the place of a table or a source that leaves it open; child cases end. */
function isActedOn(step: StepValue): boolean {
  return step.type === 'serviceTask'
    ? step.onFailure !== undefined
    : ['userTask', 'consultation', 'screening', 'callActivity', 'businessRuleTask'].includes(step.type)
}

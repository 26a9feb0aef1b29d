import type { ScenarioStand, ScenarioWorld } from '@yibiao/core/scenarios'
import type { Expectation } from '@yibiao/schemas'
import { SeveralEntry, SwitchEntry, WordsEntry } from '../controls/entries.tsx'
import { plainText } from '../document/record-name.ts'
import { scenarioTexts } from '../texts/scenarios.ts'
import { useTexts } from '../texts/use-texts.ts'
import { PossibleExpectations } from './PossibleExpectations.tsx'
import type { Recording } from './recording.ts'

/** Beside the form of a recording: its name, what is handed in, and what is expected of it. */
export function RecordAside({ recording, world, stand, change, isChosen, choose }: RecordAsideProps) {
  const texts = useTexts(scenarioTexts)
  const { materials } = world.item
  const set = (part: Partial<Recording>) => change({ ...recording, ...part })
  return (
    <aside className="yd-why yd-tests__aside" aria-label={texts.expectations}>
      <WordsEntry
        label={texts.name}
        isNeeded
        value={recording.name}
        onChange={name => set({ name: name ?? '' })}
      />
      {materials.length > 0 && (
        <SeveralEntry
          label={texts.attach}
          value={recording.materials}
          choices={materials.map(({ key, name }) => ({ value: key, label: plainText(name) }))}
          onChange={next => set({ materials: next ?? [] })}
        />
      )}
      <SwitchEntry
        label={texts.submits}
        help={texts.submitsHelp}
        value={recording.isSubmitted}
        onChange={is => set({ isSubmitted: is ?? false })}
      />
      <h3>{texts.expectations}</h3>
      <PossibleExpectations world={world} stand={stand} isChosen={isChosen} choose={choose} />
    </aside>
  )
}

interface RecordAsideProps {
  readonly recording: Recording
  readonly world: ScenarioWorld
  /** How it stands after what is recorded. */
  readonly stand: ScenarioStand
  readonly change: (recording: Recording) => void
  readonly isChosen: (expectation: Expectation, isDecided: boolean) => boolean
  readonly choose: (expectation: Expectation, isChosen: boolean) => void
}

import type { PrefillSource } from '@yibiao/schemas'
import { Button } from 'antd'
import { useState } from 'react'
import { designApi } from '../api/design-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { choicesOf } from '../controls/choices-of.ts'
import { ChoiceEntry } from '../controls/entries.tsx'
import { Failure } from '../controls/Failure.tsx'
import { Panel } from '../controls/Panel.tsx'
import { plainText } from '../document/record-name.ts'
import type { Saver } from '../session/saver.ts'
import { previewTexts } from '../texts/preview.ts'
import { useTexts } from '../texts/use-texts.ts'
import {
  useTrialSources,
  type SourceMode,
  type SourceOutcome,
  type TrialAnswers,
} from './use-trial-sources.ts'

/** Whose data fill the preview, and which sources pretend to have none or to be down. */
export function TrialPerson({ itemId, saver, sources, begin }: TrialPersonProps) {
  const texts = useTexts(previewTexts)
  const [page] = useLoaded(designApi.listTestPersons)
  const people = page.state === 'ready' ? page.value.entries : []
  const [person, setPerson] = useState<string>()
  const [modes, setModes] = useState<Readonly<Record<string, SourceMode>>>({})
  const [outcomes, setOutcomes] = useState<Readonly<Record<string, SourceOutcome>>>({})
  const { ask, isBusy, error } = useTrialSources(itemId, saver)
  const start = async () => {
    const chosen = people.find(({ key }) => key === person)
    if (!chosen) {
      setOutcomes({})
      return begin(undefined, { responses: {}, outcomes: {} })
    }
    const answers = await ask(sources, chosen.key, modes)
    if (!answers) return undefined
    setOutcomes(answers.outcomes)
    return begin(chosen.label, answers)
  }
  return (
    <Panel title={texts.person} hint={people.find(({ key }) => key === person)?.label} isOpen={false}>
      <div className="yd-columns">
        <ChoiceEntry
          label={texts.personChoice}
          help={texts.personHelp}
          value={person}
          choices={people.map(({ key, label }) => ({ value: key, label }))}
          onChange={setPerson}
        />
        {person !== undefined &&
          sources.map(({ key, name }) => (
            <ChoiceEntry
              key={key}
              label={plainText(name)}
              help={outcomes[key] && texts.outcomes[outcomes[key]]}
              isNeeded
              value={modes[key] ?? 'ask'}
              choices={choicesOf(texts.modes)}
              onChange={next => {
                if (next === 'ask' || next === 'noData' || next === 'down')
                  setModes({ ...modes, [key]: next })
              }}
            />
          ))}
      </div>
      {error !== undefined && <Failure error={error} />}
      <Button type="primary" loading={isBusy} onClick={() => void start()}>
        {texts.begin}
      </Button>
    </Panel>
  )
}

interface TrialPersonProps {
  readonly itemId: string
  readonly saver: Saver
  /** Those that fill a draft when it begins. */
  readonly sources: readonly PrefillSource[]
  /** Begins the preview anew; nobody's data without a person. */
  readonly begin: (person: string | undefined, answers: TrialAnswers) => void
}

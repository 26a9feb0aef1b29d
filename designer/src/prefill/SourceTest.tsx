import type { PrefillSource, SourceTested } from '@yibiao/schemas'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { designApi } from '../api/design-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { Entry } from '../controls/Entry.tsx'
import { ChoiceEntry } from '../controls/entries.tsx'
import { Failure } from '../controls/Failure.tsx'
import { Panel } from '../controls/Panel.tsx'
import { LongText } from '../controls/LongText.tsx'
import type { RecordKey } from '../document/records.ts'
import type { Saver } from '../session/saver.ts'
import { prefillTexts } from '../texts/prefill.ts'
import { useTexts } from '../texts/use-texts.ts'
import { SampleTree } from './SampleTree.tsx'

/** Calls the source with a test person and shows what came back, ready to be dragged onto fields. */
export function SourceTest({ source, itemId, saver, map }: SourceTestProps) {
  const texts = useTexts(prefillTexts)
  const [person, setPerson] = useState<string>()
  const [page] = useLoaded(designApi.listTestPersons)
  const people = page.state === 'ready' ? page.value.entries : []
  const chosen = person ?? people[0]?.key
  const [answers, setAnswers] = useState('')
  const [tested, setTested] = useState<SourceTested>()
  const [error, setError] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)
  const parsed = parseAnswers(answers)
  const run = async () => {
    setIsBusy(true)
    setError(undefined)
    try {
      await saver.flush()
      setTested(
        await designApi.testSource(itemId, {
          source: source.key,
          definitionRevision: saver.revision(),
          ...(chosen === undefined ? {} : { person: chosen }),
          ...(parsed && answers !== '' ? { answers: parsed } : {}),
        }),
      )
    } catch (failure) {
      setTested(undefined)
      setError(failure)
    }
    setIsBusy(false)
  }
  return (
    <Panel title={texts.test}>
      <div className="yd-columns">
        <ChoiceEntry
          label={texts.testPerson}
          help={texts.testPersonHelp}
          isNeeded
          value={chosen}
          choices={people.map(({ key, label }) => ({ value: key, label }))}
          onChange={setPerson}
        />
        {source.when === 'keyed' && (
          <Entry label={texts.testAnswers} problem={parsed ? undefined : texts.badJson}>
            {control => (
              <LongText
                {...control}
                className="yd-mono"
                value={answers}
                onChange={event => setAnswers(event.target.value)}
              />
            )}
          </Entry>
        )}
      </div>
      <Button type="primary" loading={isBusy} disabled={!parsed} onClick={() => void run()}>
        {texts.testRun}
      </Button>
      <output>
        {tested?.state === 'filled' && <p className="yd-entry__help">{texts.tested(tested.milliseconds)}</p>}
        {tested?.state === 'noData' && <Alert type="info" title={texts.noData} />}
        {tested?.state === 'failed' && (
          <Alert type="warning" title={texts.testFailed} description={tested.message} />
        )}
      </output>
      {error !== undefined && <Failure error={error} />}
      {tested?.state === 'filled' && <SampleTree value={tested.response} map={map} />}
    </Panel>
  )
}

interface SourceTestProps {
  readonly source: PrefillSource
  readonly itemId: string
  readonly saver: Saver
  readonly map: (path: string, field: RecordKey) => void
}

function parseAnswers(text: string): Record<string, unknown> | undefined {
  if (text.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

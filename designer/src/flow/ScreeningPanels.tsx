import type { ChildInput, ScreeningStep } from '@yibiao/schemas'
import { LimitEntry } from '../controls/LimitEntry.tsx'
import { ListEditor } from '../controls/ListEditor.tsx'
import { Panel } from '../controls/Panel.tsx'
import type { RecordKey } from '../document/records.ts'
import { useProperties } from '../inspector/use-properties.ts'
import { useSet } from '../inspector/use-set.ts'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'
import { AccessPanel } from './AccessPanel.tsx'
import { AskedDepartment, type Asked } from './AskedDepartment.tsx'
import { createCandidate } from './create-step.ts'
import { OtherItemEntries } from './OtherItemEntries.tsx'

type Candidate = ScreeningStep['candidates'][number]

/** 甄别: which departments say whether they have an item to handle, by when, and what its case begins with. */
export function ScreeningPanels({
  record: key,
  step,
}: {
  readonly record: RecordKey
  readonly step: ScreeningStep
}) {
  const texts = useTexts(flowTexts)
  const of = useProperties(key, step)
  const set = useSet(key)
  return (
    <>
      <Panel title={texts.panels.who}>
        <p className="yd-entry__help">{texts.screeningHelp}</p>
        <ListEditor<Candidate>
          label={texts.candidates}
          value={step.candidates}
          addLabel={texts.addDepartment}
          fewest={1}
          create={createCandidate}
          onChange={set('candidates')}
        >
          {(candidate, change) => <CandidateEntries owner={key} value={candidate} onChange={change} />}
        </ListEditor>
      </Panel>
      <Panel title={texts.panels.limit}>
        <LimitEntry label={texts.limit} isNeeded {...of('limit')} />
        <p className="yd-entry__help">{texts.forfeitHelp}</p>
      </Panel>
      <AccessPanel record={key} access={step.access} mayWrite={false} />
    </>
  )
}

interface CandidateEntriesProps {
  readonly owner: RecordKey
  readonly value: Candidate
  readonly onChange: (value: Candidate) => void
}

interface Started {
  readonly item: string
  readonly input: ChildInput | undefined
}

function CandidateEntries({ owner, value, onChange }: CandidateEntriesProps) {
  const { item, input, ...asked } = value
  const write = (next: Asked, started: Started) =>
    onChange({
      ...next,
      item: started.item,
      ...(started.input === undefined ? {} : { input: started.input }),
    })
  return (
    <>
      <AskedDepartment
        owner={owner}
        value={asked}
        // The key was of an item of the other department.
        onChange={next => write(next, { item: next.department === asked.department ? item : '', input })}
      />
      <OtherItemEntries
        owner={owner}
        department={asked.department}
        item={item}
        input={input}
        onItem={next => write(asked, { item: next, input })}
        onInput={next => write(asked, { item, input: next })}
      />
    </>
  )
}

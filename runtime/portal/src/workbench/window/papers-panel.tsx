import type { MaterialDefinition, WindowPaper } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { SaveIndicator } from '../../apply/parts/save-indicator.tsx'
import { TitledSection } from '../../shell/titled-section.tsx'
import { useWords } from '../../texts/texts-context.tsx'
import { mostPapers } from './paper-list.ts'
import { useWindowTexts } from './texts.ts'
import type { PapersRegister } from './use-papers.ts'

type Props = { register: PapersRegister; materials: readonly MaterialDefinition[] }

/** 纸质材料登记: originals and copies by number, and what was put right on the spot 当场更正. */
export function PapersPanel({ register, materials }: Props): ReactNode {
  const words = useWindowTexts().papers
  return (
    <TitledSection
      look="panel"
      className="papers-panel"
      title={words.title}
      aside={<SaveIndicator save={register.save} onRetry={() => void register.flush()} />}
    >
      <p className="fine">{materials.length === 0 ? words.none : words.help}</p>
      {materials.map(material => (
        <PaperEntry
          key={material.key}
          material={material}
          paper={register.papers.get(material.key)}
          onChange={change => register.change(material.key, change)}
        />
      ))}
    </TitledSection>
  )
}

type EntryProps = {
  material: MaterialDefinition
  paper: WindowPaper | undefined
  onChange: (change: Partial<WindowPaper>) => void
}

function PaperEntry({ material, paper, onChange }: EntryProps): ReactNode {
  const { read } = useWords()
  const words = useWindowTexts().papers
  const wanted = words.wanted(material.originals ?? 0, material.copies ?? 0)
  return (
    <fieldset className="paper-entry">
      <legend className="paper-entry__name">{read(material.name)}</legend>
      {wanted !== '' && <p className="fine">{words.wantedIs(wanted)}</p>}
      <div className="paper-entry__counts">
        <Count
          label={words.originals}
          value={paper?.originals ?? 0}
          onChange={originals => onChange({ originals })}
        />
        <Count label={words.copies} value={paper?.copies ?? 0} onChange={copies => onChange({ copies })} />
      </div>
      <label className="field">
        <span className="paper-entry__label">{words.corrected}</span>
        <input
          className="input"
          type="text"
          autoComplete="off"
          maxLength={400}
          placeholder={words.correctedHelp}
          value={paper?.corrected ?? ''}
          onChange={event => onChange({ corrected: event.target.value })}
        />
      </label>
    </fieldset>
  )
}

function Count(props: { label: string; value: number; onChange: (value: number) => void }): ReactNode {
  return (
    <label className="field">
      <span className="paper-entry__label">{props.label}</span>
      <input
        className="input"
        type="number"
        inputMode="numeric"
        min={0}
        max={mostPapers}
        value={props.value}
        onFocus={event => event.target.select()}
        onChange={event => {
          const count = Math.trunc(event.target.valueAsNumber)
          props.onChange(Number.isNaN(count) ? 0 : Math.min(Math.max(count, 0), mostPapers))
        }}
      />
    </label>
  )
}

import type { DecisionTableDefinition } from '@yibiao/schemas'
import { Button } from 'antd'
import { useState } from 'react'
import { Icon } from '../controls/Icon.tsx'
import { plainText } from '../document/record-name.ts'
import { partKey } from '../document/records.ts'
import { useSet } from '../inspector/use-set.ts'
import { usePlaceProblems } from '../problems/use-place-problems.ts'
import { controlTexts } from '../texts/controls.ts'
import { decisionTexts } from '../texts/decisions.ts'
import { useTexts } from '../texts/use-texts.ts'
import { anyValue, completeCells, noOutcome } from './edit-table.ts'

const part = partKey('decisions')

/** One rule: a test for every input, a value for every output. */
export function DecisionRow({ table, rule, index, place, valueLists, isMatched }: DecisionRowProps) {
  const texts = useTexts(decisionTexts)
  const controls = useTexts(controlTexts)
  const set = useSet(part)
  const problems = usePlaceProblems(part, [index, 'rules', place])
  const here = `${part} ${index}/rules/${place}`
  const name = texts.ruleName(place + 1)
  const noteId = problems.length > 0 ? `rule-${rule.id}` : undefined
  const swap = (other: number) => {
    const second = table.rules[other]
    if (second) set(index, 'rules')(table.rules.with(place, second).with(other, rule))
  }
  const cellOf = (side: 'inputs' | 'outputs', at: number, cells: readonly string[], column: string) => ({
    label: texts.cell(name, column),
    value: cells[at] ?? '',
    filler: side === 'inputs' ? anyValue : noOutcome,
    place: `${here}/${side}/${at}`,
    isWrong: problems.some(
      ({ path, severity }) => severity === 'error' && path[3] === side && path[4] === at,
    ),
    noteId,
    write: (text: string) => set(index, 'rules', place, side)(cells.with(at, text)),
  })
  const inputs = completeCells(rule.inputs, table.inputs.length, anyValue)
  const outputs = completeCells(rule.outputs, table.outputs.length, noOutcome)
  return (
    <>
      <tr data-row={place} data-place={here} className={isMatched ? 'yd-decision__matched' : undefined}>
        <th scope="row">
          {place + 1}
          {isMatched && <span className="yd-unseen">{texts.isMatched}</span>}
        </th>
        {table.inputs.map((input, at) => (
          <Cell
            key={input.id}
            list={valueLists.has(input.id) ? `values-${input.id}` : undefined}
            {...cellOf('inputs', at, inputs, plainText(input.label) || input.expression)}
          />
        ))}
        {table.outputs.map((output, at) => (
          <Cell key={output.id} {...cellOf('outputs', at, outputs, plainText(output.label) || output.key)} />
        ))}
        <td>
          <input
            aria-label={texts.cell(name, texts.annotation)}
            value={plainText(rule.annotation)}
            onChange={event => set(index, 'rules', place, 'annotation')(event.target.value || undefined)}
          />
        </td>
        <td className="yd-table__tools">
          <Button
            size="small"
            type="text"
            aria-label={controls.moveUp(name)}
            disabled={place === 0}
            icon={<Icon name="up" size={15} />}
            onClick={() => swap(place - 1)}
          />
          <Button
            size="small"
            type="text"
            aria-label={controls.moveDown(name)}
            disabled={place === table.rules.length - 1}
            icon={<Icon name="down" size={15} />}
            onClick={() => swap(place + 1)}
          />
          <Button
            size="small"
            type="text"
            danger
            aria-label={controls.remove(name)}
            icon={<Icon name="trash" size={15} />}
            onClick={() => set(index, 'rules')(table.rules.toSpliced(place, 1))}
          />
        </td>
      </tr>
      {noteId !== undefined && (
        <tr className="yd-table__note">
          <td colSpan={table.inputs.length + table.outputs.length + 3} id={noteId}>
            {problems.map(({ text, severity, path }) => (
              <p
                key={`${path.join('/')} ${text}`}
                className={severity === 'error' ? 'yd-entry__problem' : 'yd-entry__warning'}
              >
                {text}
              </p>
            ))}
          </td>
        </tr>
      )}
    </>
  )
}

interface DecisionRowProps {
  readonly table: DecisionTableDefinition
  readonly rule: DecisionTableDefinition['rules'][number]
  readonly index: number
  readonly place: number
  /** Ids of the inputs whose values are offered. */
  readonly valueLists: ReadonlySet<string>
  readonly isMatched: boolean
}

/** A cell is never without text: left empty it gets the text that stands for nothing. */
function Cell({ label, value, filler, place, isWrong, noteId, list, write }: CellProps) {
  const [draft, setDraft] = useState({ from: value, text: value })
  // A change from elsewhere, such as undo, replaces what is in the box.
  if (draft.from !== value) setDraft({ from: value, text: value })
  return (
    <td data-place={place}>
      <input
        className="yd-mono"
        spellCheck={false}
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={noteId}
        list={list}
        value={draft.text}
        onChange={event => {
          const text = event.target.value
          const isEmpty = text.trim() === ''
          setDraft({ from: isEmpty ? value : text, text })
          if (!isEmpty) write(text)
        }}
        onBlur={() => {
          if (draft.text.trim() !== '') return
          setDraft({ from: filler, text: filler })
          write(filler)
        }}
      />
    </td>
  )
}

interface CellProps {
  readonly label: string
  readonly value: string
  readonly filler: string
  readonly place: string
  readonly isWrong: boolean
  readonly noteId: string | undefined
  /** Id of the values that are offered. */
  readonly list?: string | undefined
  readonly write: (text: string) => void
}

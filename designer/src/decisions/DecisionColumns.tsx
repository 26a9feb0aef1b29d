import type { DecisionTableDefinition } from '@yibiao/schemas'
import { ExpressionEntry } from '../conditions/ExpressionEntry.tsx'
import { ruleSubjects } from '../conditions/rule-subjects.ts'
import { choicesOf } from '../controls/choices-of.ts'
import { ChoiceEntry, TextEntry, WordsEntry } from '../controls/entries.tsx'
import { ListEditor } from '../controls/ListEditor.tsx'
import { NameEntry } from '../controls/NameEntry.tsx'
import { makeId } from '../document/make-id.ts'
import { partKey } from '../document/records.ts'
import { uniqueAmong } from '../document/unique-key.ts'
import { useSet } from '../inspector/use-set.ts'
import { useRecords } from '../session/use-editor.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { decisionTexts } from '../texts/decisions.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'
import { withInputs, withOutputs } from './edit-table.ts'

const part = partKey('decisions')

type Input = DecisionTableDefinition['inputs'][number]
type Output = DecisionTableDefinition['outputs'][number]

/** The columns of the table; the cells of the rules follow when one is added, moved or deleted. */
export function DecisionColumns({ table, index }: DecisionColumnsProps) {
  const texts = useTexts(decisionTexts)
  const keyWords = useTexts(inspectorTexts)
  const conditions = useTexts(conditionTexts)
  const subjects = ruleSubjects(useRecords(), { record: part }, conditions)
  const set = useSet(part)
  const newInput = (): Input => {
    const used = new Set(table.inputs.map(({ expression }) => expression))
    const subject = subjects.find(each => !used.has(each.text)) ?? subjects[0]
    return { id: makeId(), label: subject?.label ?? texts.newInput, expression: subject?.text ?? 'today()' }
  }
  const newOutput = (): Output => ({
    id: makeId(),
    key: uniqueAmong(new Set(table.outputs.map(({ key }) => key)), 'result'),
    label: texts.newOutput,
    valueType: 'text',
  })
  return (
    <>
      <ListEditor<Input>
        label={texts.inputs}
        value={table.inputs}
        addLabel={texts.addInput}
        fewest={1}
        place={`${part} ${index}/inputs`}
        create={newInput}
        onChange={inputs => set(index)(withInputs(table, inputs))}
      >
        {(input, change, at) => (
          <div className="yd-columns">
            <ChoiceEntry
              label={texts.subject}
              value={subjects.some(({ text }) => text === input.expression) ? input.expression : undefined}
              choices={subjects.map(({ text, label }) => ({ value: text, label }))}
              onChange={expression => {
                const subject = subjects.find(({ text }) => text === expression)
                if (subject) change({ ...input, expression: subject.text, label: subject.label })
              }}
            />
            <WordsEntry
              label={texts.heading}
              isNeeded
              value={input.label}
              onChange={label => change({ ...input, label: label ?? '' })}
            />
            <ExpressionEntry
              label={texts.expression}
              owner={part}
              place={`${part} ${index}/inputs/${at}`}
              value={input.expression}
              onChange={expression => expression !== undefined && change({ ...input, expression })}
            />
          </div>
        )}
      </ListEditor>
      <ListEditor<Output>
        label={texts.outputs}
        value={table.outputs}
        addLabel={texts.addOutput}
        fewest={1}
        place={`${part} ${index}/outputs`}
        create={newOutput}
        onChange={outputs => set(index)(withOutputs(table, outputs))}
      >
        {(output, change, at) => (
          <div className="yd-columns">
            <WordsEntry
              label={texts.heading}
              isNeeded
              value={output.label}
              onChange={label => change({ ...output, label: label ?? '' })}
            />
            <NameEntry
              key={output.id}
              name={{ type: 'output', decision: index, output: at }}
              label={keyWords.key}
              help={texts.outputKeyHelp}
            />
            <ChoiceEntry
              label={texts.valueType}
              isNeeded
              value={output.valueType}
              choices={choicesOf(texts.valueTypes)}
              onChange={valueType => set(index, 'outputs', at, 'valueType')(valueType)}
            />
            <ExpressionEntry
              label={texts.fallback}
              help={texts.fallbackHelp}
              owner={part}
              place={`${part} ${index}/outputs/${at}/fallback`}
              value={output.fallback}
              onChange={set(index, 'outputs', at, 'fallback')}
            />
            {table.hitPolicy === 'P' && (
              <ListEditor<string>
                label={texts.priority}
                value={output.allowedValues ?? []}
                addLabel={texts.addPriority}
                create={() => 'null'}
                onChange={values =>
                  set(index, 'outputs', at, 'allowedValues')(values.length === 0 ? undefined : values)
                }
              >
                {(value, write, place) => (
                  <TextEntry
                    label={texts.priorityOf(place + 1)}
                    isMono
                    value={value}
                    onChange={next => write(next ?? 'null')}
                  />
                )}
              </ListEditor>
            )}
          </div>
        )}
      </ListEditor>
    </>
  )
}

interface DecisionColumnsProps {
  readonly table: DecisionTableDefinition
  readonly index: number
}

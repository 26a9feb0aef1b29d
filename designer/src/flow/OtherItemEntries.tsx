import type { DepartmentReference } from '@yibiao/schemas'
import { ExpressionEntry } from '../conditions/ExpressionEntry.tsx'
import { ChoiceEntry, TextEntry } from '../controls/entries.tsx'
import { PairsEditor } from '../controls/PairsEditor.tsx'
import { plainText } from '../document/record-name.ts'
import type { RecordKey } from '../document/records.ts'
import { useItemWords } from '../texts/use-texts.ts'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'
import { useFieldsToFill, useOtherItems } from './use-other-items.ts'

/**
 * The item that is started and what its form begins with. Items and fields are picked where the department is known;
 * of one that is bound on installation their keys are typed.
 */
export function OtherItemEntries(props: OtherItemEntriesProps) {
  const { owner, department, item, input, onItem, onInput } = props
  const texts = useTexts(flowTexts)
  const say = useItemWords()
  const items = useOtherItems(department)
  const known = items.find(({ key }) => key === item)
  const fields = useFieldsToFill(known?.itemId)
  return (
    <>
      {items.length > 0 ? (
        <ChoiceEntry
          label={texts.item}
          isNeeded
          value={item === '' ? undefined : item}
          choices={[
            ...(known || item === '' ? [] : [{ value: item, label: item }]),
            ...items.map(({ key, name }) => ({ value: key, label: plainText(name) })),
          ]}
          onChange={next => next !== undefined && onItem(next)}
        />
      ) : (
        <TextEntry
          label={texts.item}
          help={texts.itemHelp}
          isMono
          value={item === '' ? undefined : item}
          onChange={next => onItem(next ?? '')}
        />
      )}
      <PairsEditor
        label={texts.input}
        nameLabel={texts.inputField}
        addLabel={texts.addInput}
        names={fields.map(({ key, label }) => ({ value: key, label: `${say(label)} (${key})` }))}
        value={input ?? none}
        create={() => ['', '']}
        onChange={next => onInput(Object.keys(next).length === 0 ? undefined : next)}
      >
        {(expression, change) => (
          <ExpressionEntry
            label={texts.inputValue}
            owner={owner}
            value={expression === '' ? undefined : expression}
            onChange={next => change(next ?? '')}
          />
        )}
      </PairsEditor>
    </>
  )
}

interface OtherItemEntriesProps {
  readonly owner: RecordKey
  readonly department: DepartmentReference
  /** Empty until one is chosen. */
  readonly item: string
  readonly input: Readonly<Record<string, string>> | undefined
  readonly onItem: (item: string) => void
  /** `undefined` when nothing is filled in. */
  readonly onInput: (input: Record<string, string> | undefined) => void
}

const none: Readonly<Record<string, string>> = {}

import type { DocumentInput } from '@yibiao/schemas'
import { elementProperties } from '../controls/element-properties.ts'
import { ChoiceEntry, IntegerEntry, SwitchEntry, TextEntry, WordsEntry } from '../controls/entries.tsx'
import { ListEditor } from '../controls/ListEditor.tsx'
import { documentsTexts } from '../texts/documents.ts'
import { useTexts } from '../texts/use-texts.ts'

const types = ['text', 'longText', 'date', 'number', 'rows'] as const

/** What the officer fills in when the document is issued by hand: the name `input` in its texts. */
export function InputsEditor({ value, onChange }: InputsEditorProps) {
  const texts = useTexts(documentsTexts)
  const freeKey = (base: string, taken: readonly { readonly key: string }[]) => {
    const keys = new Set(taken.map(({ key }) => key))
    let number = taken.length + 1
    while (keys.has(`${base}${number}`)) number += 1
    return `${base}${number}`
  }
  return (
    <>
      <p className="yd-entry__help">{texts.inputsHelp}</p>
      <ListEditor<DocumentInput>
        label={texts.inputs}
        value={value}
        addLabel={texts.addInput}
        create={() => ({ key: freeKey('entry', value), label: texts.newInput, type: 'text' })}
        onChange={inputs => onChange(inputs.length === 0 ? undefined : inputs)}
      >
        {(input, write) => (
          <>
            <WordsEntry
              label={texts.inputName}
              isNeeded
              value={input.label}
              onChange={label => label !== undefined && write({ ...input, label })}
            />
            <TextEntry
              label={texts.inputKey}
              isMono
              value={input.key}
              onChange={key => key !== undefined && write({ ...input, key })}
            />
            <ChoiceEntry
              label={texts.inputType}
              isNeeded
              value={input.type}
              choices={types.map(type => ({ value: type, label: texts.inputTypes[type] }))}
              onChange={next =>
                write(ofType(input, types.find(type => type === next) ?? 'text', texts.newColumn))
              }
            />
            <SwitchEntry label={texts.inputOptional} {...elementProperties(input, write)('isOptional')} />
            {input.type === 'rows' && (
              <>
                <IntegerEntry
                  label={texts.inputFewest}
                  least={1}
                  most={50}
                  {...elementProperties(input, write)('fewest')}
                />
                <ListEditor
                  label={texts.inputColumns}
                  value={input.columns ?? []}
                  addLabel={texts.addColumn}
                  fewest={1}
                  create={() => ({ key: freeKey('column', input.columns ?? []), label: texts.newColumn })}
                  onChange={columns => write({ ...input, columns })}
                >
                  {(column, writeColumn) => (
                    <>
                      <WordsEntry
                        label={texts.inputName}
                        isNeeded
                        value={column.label}
                        onChange={label => label !== undefined && writeColumn({ ...column, label })}
                      />
                      <TextEntry
                        label={texts.inputKey}
                        isMono
                        value={column.key}
                        onChange={key => key !== undefined && writeColumn({ ...column, key })}
                      />
                    </>
                  )}
                </ListEditor>
              </>
            )}
          </>
        )}
      </ListEditor>
    </>
  )
}

interface InputsEditorProps {
  readonly value: readonly DocumentInput[]
  /** Nothing when the last entry was deleted. */
  readonly onChange: (value: DocumentInput[] | undefined) => void
}

/** Only a table has columns and a fewest number of rows. */
function ofType(
  { key, label, isOptional, columns, fewest }: DocumentInput,
  type: DocumentInput['type'],
  newColumn: string,
): DocumentInput {
  const base = { key, label, type, ...(isOptional === undefined ? {} : { isOptional }) }
  if (type !== 'rows') return base
  return {
    ...base,
    columns: columns ?? [{ key: 'column1', label: newColumn }],
    ...(fewest === undefined ? {} : { fewest }),
  }
}

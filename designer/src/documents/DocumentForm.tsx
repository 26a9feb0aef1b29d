import { documentKinds } from '@yibiao/core/documents'
import type { DocumentBlock } from '@yibiao/schemas'
import { ConditionEntry } from '../conditions/ConditionEntry.tsx'
import { choicesOf } from '../controls/choices-of.ts'
import { ChoiceEntry, IntegerEntry, SwitchEntry, TextEntry, WordsEntry } from '../controls/entries.tsx'
import { ListEditor } from '../controls/ListEditor.tsx'
import { NumberingEntry } from '../controls/NumberingEntry.tsx'
import { Panel } from '../controls/Panel.tsx'
import { plainText } from '../document/record-name.ts'
import type { RecordKey } from '../document/records.ts'
import { KeyEntry } from '../inspector/KeyEntry.tsx'
import { useSet } from '../inspector/use-set.ts'
import { useRecord } from '../session/use-editor.ts'
import { documentsTexts } from '../texts/documents.ts'
import { useTexts } from '../texts/use-texts.ts'
import { BlockEditor } from './BlockEditor.tsx'
import { InputsEditor } from './InputsEditor.tsx'

/** One document template: when it is issued, its number and seal, and its text block by block. */
export function DocumentForm({ record: key }: { readonly record: RecordKey }) {
  const texts = useTexts(documentsTexts)
  const document = useRecord(key, 'document')
  const set = useSet(key)
  if (!document) return null
  const { value } = document
  return (
    <>
      <h2 className="yd-inspector__title">{plainText(value.name)}</h2>
      <Panel title={texts.basic}>
        <div className="yd-columns">
          <WordsEntry label={texts.name} isNeeded value={value.name} onChange={set('name')} />
          <KeyEntry key={value.key} record={key} value={value.key} />
          <ChoiceEntry
            label={texts.kind}
            isNeeded
            value={value.kind}
            choices={documentKinds.map(kind => ({ value: kind, label: texts.kinds[kind] }))}
            onChange={set('kind')}
          />
          <ChoiceEntry
            label={texts.issuedOn}
            isNeeded
            value={value.issuedOn}
            choices={choicesOf(texts.issuedOns)}
            onChange={set('issuedOn')}
          />
          <NumberingEntry
            label={texts.numbering}
            help={texts.numberingHelp}
            value={value.numbering}
            onChange={set('numbering')}
          />
          <TextEntry
            label={texts.seal}
            help={texts.sealHelp}
            isMono
            value={value.seal?.seal}
            onChange={seal => set('seal')(seal && { seal, page: value.seal?.page ?? 'last' })}
          />
          <ChoiceEntry
            label={texts.signedBy}
            value={value.signedBy}
            choices={[
              { value: 'department', label: texts.signers.department },
              { value: 'officer', label: texts.signers.officer },
            ]}
            onChange={set('signedBy')}
          />
          <SwitchEntry
            label={texts.letterhead}
            help={texts.letterheadHelp}
            value={value.letterhead}
            onChange={set('letterhead')}
          />
          <IntegerEntry
            label={texts.copies}
            least={1}
            most={9}
            value={value.copies}
            onChange={set('copies')}
          />
        </div>
        <ConditionEntry
          label={texts.issuedWhen}
          effect={texts.issued}
          owner={key}
          value={value.issuedWhen}
          onChange={set('issuedWhen')}
        />
      </Panel>
      <Panel title={texts.inputs}>
        <InputsEditor value={value.inputs ?? []} onChange={inputs => set('inputs')(inputs)} />
      </Panel>
      <Panel title={texts.text}>
        <div className="yd-letter">
          <ListEditor<DocumentBlock>
            label={texts.blocks}
            value={value.blocks}
            place={`${key} blocks`}
            addLabel={texts.addBlock}
            fewest={1}
            create={() => ({ type: 'paragraph', text: '', isIndented: true })}
            onChange={set('blocks')}
          >
            {(block, change, index) => (
              <BlockEditor owner={key} number={index + 1} block={block} onChange={change} />
            )}
          </ListEditor>
        </div>
      </Panel>
    </>
  )
}

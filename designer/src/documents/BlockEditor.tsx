// A group of a tree or of tools is no set of form fields, so it is no fieldset.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import type { DocumentBlock } from '@yibiao/schemas'
import { ConditionEntry } from '../conditions/ConditionEntry.tsx'
import { choicesOf } from '../controls/choices-of.ts'
import { elementProperties } from '../controls/element-properties.ts'
import { ChoiceEntry, IntegerEntry, SwitchEntry, WordsEntry } from '../controls/entries.tsx'
import { ListEditor } from '../controls/ListEditor.tsx'
import { plainText } from '../document/record-name.ts'
import { recordsOfKind } from '../document/read-record.ts'
import type { RecordKey } from '../document/records.ts'
import { useRecord, useRecords } from '../session/use-editor.ts'
import { documentsTexts } from '../texts/documents.ts'
import { useTexts } from '../texts/use-texts.ts'
import { TemplateEntry } from './TemplateEntry.tsx'

const types = [
  'title',
  'heading',
  'paragraph',
  'facts',
  'list',
  'table',
  'condition',
  'answers',
  'signature',
  'verification',
  'slip',
  'signatures',
] as const

/** One block of a document: its kind and its text. */
export function BlockEditor({ owner, number, block, onChange }: BlockEditorProps) {
  const texts = useTexts(documentsTexts)
  const records = useRecords()
  const repeats = recordsOfKind(records, 'field').flatMap(({ value }) =>
    value.type === 'repeat' ? [{ value: value.key, label: plainText(value.label) }] : [],
  )
  const inputs = (useRecord(owner, 'document')?.value.inputs ?? []).flatMap(({ key, type, label }) =>
    type === 'rows' ? [{ value: `input.${key}`, label: plainText(label) }] : [],
  )
  const lists = [...inputs, ...repeats, ...choicesOf({ ...texts.caseLists, ...texts.documentLists })]
  const items = lists[0]?.value ?? '[]'
  const change = (type: string | undefined) => {
    const known = types.find(each => each === type)
    if (known && known !== block.type)
      onChange(startBlock(known, { text: textOf(block), items, label: texts.label }))
  }
  const itemsEntry = (value: string, write: (next: string) => void) => (
    <ChoiceEntry
      label={texts.items}
      isNeeded
      value={value}
      choices={lists.some(list => list.value === value) ? lists : [...lists, { value, label: value }]}
      onChange={next => next !== undefined && write(next)}
    />
  )
  return (
    <div className={`yd-block yd-block--${block.type}`} role="group" aria-label={texts.block(number)}>
      <ChoiceEntry
        label={texts.blockType}
        isNeeded
        value={block.type}
        choices={types.map(type => ({ value: type, label: texts.blockTypes[type] }))}
        onChange={change}
      />
      {(block.type === 'title' || block.type === 'heading' || block.type === 'paragraph') && (
        <TemplateEntry
          label={texts.content}
          lines={block.type === 'paragraph' ? 3 : 1}
          owner={owner}
          value={block.text}
          onChange={text => onChange({ ...block, text })}
        />
      )}
      {block.type === 'paragraph' && (
        <SwitchEntry
          label={texts.indented}
          value={block.isIndented}
          onChange={next =>
            onChange({
              type: 'paragraph',
              text: block.text,
              ...(block.align ? { align: block.align } : {}),
              ...(next ? { isIndented: true } : {}),
            })
          }
        />
      )}
      {block.type === 'facts' && (
        <ListEditor
          label={texts.facts_}
          value={block.rows}
          addLabel={texts.addRow}
          fewest={1}
          create={() => ({ label: texts.label, value: '' })}
          onChange={rows => onChange({ ...block, rows })}
        >
          {(row, write) => (
            <>
              <WordsEntry
                label={texts.label}
                isNeeded
                value={row.label}
                onChange={label => label !== undefined && write({ ...row, label })}
              />
              <TemplateEntry
                label={texts.value}
                lines={1}
                owner={owner}
                value={row.value}
                onChange={value => write({ ...row, value })}
              />
            </>
          )}
        </ListEditor>
      )}
      {block.type === 'list' && (
        <>
          {itemsEntry(block.items, next => onChange({ ...block, items: next }))}
          <TemplateEntry
            label={texts.perItem}
            lines={1}
            owner={owner}
            value={block.text}
            onChange={text => onChange({ ...block, text })}
          />
          <SwitchEntry label={texts.isOrdered} {...elementProperties(block, onChange)('isOrdered')} />
          <WordsEntry label={texts.whenEmpty} {...elementProperties(block, onChange)('empty')} />
        </>
      )}
      {block.type === 'table' && (
        <>
          {itemsEntry(block.items, next => onChange({ ...block, items: next }))}
          <ListEditor
            label={texts.columns}
            value={block.columns}
            addLabel={texts.addColumn}
            fewest={1}
            create={() => ({ label: texts.label, value: '${item}' })}
            onChange={columns => onChange({ ...block, columns })}
          >
            {(column, write) => (
              <>
                <WordsEntry
                  label={texts.label}
                  isNeeded
                  value={column.label}
                  onChange={label => label !== undefined && write({ ...column, label })}
                />
                <TemplateEntry
                  label={texts.value}
                  lines={1}
                  owner={owner}
                  value={column.value}
                  onChange={value => write({ ...column, value })}
                />
                <IntegerEntry
                  label={texts.columnWidth}
                  help={texts.columnWidthHelp}
                  least={1}
                  most={12}
                  {...elementProperties(column, write)('width')}
                />
              </>
            )}
          </ListEditor>
        </>
      )}
      {block.type === 'condition' && (
        <>
          <ConditionEntry
            label={texts.when}
            effect={texts.shown}
            isNeeded
            owner={owner}
            value={block.when}
            onChange={when => when !== undefined && onChange({ ...block, when })}
          />
          <ListEditor<DocumentBlock>
            label={texts.inside}
            value={block.blocks}
            addLabel={texts.addBlock}
            create={() => ({ type: 'paragraph', text: '', isIndented: true })}
            onChange={blocks => onChange({ ...block, blocks })}
          >
            {(inner, write, index) => (
              <BlockEditor owner={owner} number={index + 1} block={inner} onChange={write} />
            )}
          </ListEditor>
        </>
      )}
      {block.type === 'slip' && (
        <>
          <TemplateEntry
            label={texts.slipName}
            lines={1}
            owner={owner}
            value={block.name}
            onChange={name => onChange({ ...block, name })}
          />
          <ListEditor<DocumentBlock>
            label={texts.slipBlocks}
            value={block.blocks}
            addLabel={texts.addBlock}
            create={() => ({ type: 'paragraph', text: '', isIndented: true })}
            onChange={blocks => onChange({ ...block, blocks })}
          >
            {(inner, write, index) => (
              <BlockEditor owner={owner} number={index + 1} block={inner} onChange={write} />
            )}
          </ListEditor>
        </>
      )}
      {block.type === 'signatures' && (
        <ListEditor
          label={texts.signatureLines}
          value={block.lines}
          addLabel={texts.addLine}
          fewest={1}
          create={() => texts.newLine}
          onChange={lines => onChange({ ...block, lines })}
        >
          {(line, write) => (
            <WordsEntry
              label={texts.label}
              isNeeded
              value={line}
              onChange={next => next !== undefined && write(plainText(next))}
            />
          )}
        </ListEditor>
      )}
      {(block.type === 'answers' || block.type === 'signature' || block.type === 'verification') && (
        <p className="yd-entry__help">{texts.blockHelp[block.type]}</p>
      )}
    </div>
  )
}

interface BlockEditorProps {
  /** The document the block belongs to. */
  readonly owner: RecordKey
  readonly number: number
  readonly block: DocumentBlock
  readonly onChange: (block: DocumentBlock) => void
}

function startBlock(
  type: (typeof types)[number],
  given: { text: string; items: string; label: string },
): DocumentBlock {
  const { text, items, label } = given
  switch (type) {
    case 'title':
    case 'heading':
      return { type, text }
    case 'paragraph':
      return { type, text, isIndented: true }
    case 'facts':
      return { type, rows: [{ label, value: text }] }
    case 'list':
      return { type, items, text: '${item}' }
    case 'table':
      return { type, items, columns: [{ label, value: '${item}' }] }
    case 'condition':
      return { type, when: 'true', blocks: [{ type: 'paragraph', text, isIndented: true }] }
    case 'slip':
      return {
        type,
        name: text === '' ? '存根联' : text,
        blocks: [{ type: 'paragraph', text: '', isIndented: true }],
      }
    case 'signatures':
      return { type, lines: ['经办人（签字）'] }
    case 'answers':
    case 'signature':
    case 'verification':
      return { type }
  }
}

function textOf(block: DocumentBlock): string {
  return 'text' in block ? block.text : ''
}

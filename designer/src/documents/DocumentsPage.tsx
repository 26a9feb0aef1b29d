import type { DocumentTemplateDefinition } from '@yibiao/schemas'
import { Button, Empty } from 'antd'
import { useDeleteRecords } from '../canvas/use-delete-records.tsx'
import { ButtonMenu } from '../controls/ButtonMenu.tsx'
import { focusDetail } from '../controls/focus-soon.ts'
import { Icon } from '../controls/Icon.tsx'
import { plainText } from '../document/record-name.ts'
import { childrenOf } from '../document/read-record.ts'
import { listKey } from '../document/records.ts'
import { uniqueKeyOf } from '../document/unique-key.ts'
import { useEditor, useEditorState, useRecords } from '../session/use-editor.ts'
import { controlTexts } from '../texts/controls.ts'
import { documentsTexts } from '../texts/documents.ts'
import { useTexts } from '../texts/use-texts.ts'
import { DocumentForm } from './DocumentForm.tsx'
import { documentKinds } from '@yibiao/core/documents'
import { starterDocument } from './starter-document.ts'

/** 文书: the templates of what the case issues. */
export function DocumentsPage() {
  const editor = useEditor()
  const records = useRecords()
  const texts = useTexts(documentsTexts)
  const controls = useTexts(controlTexts)
  const deleteRecords = useDeleteRecords()
  const documents = childrenOf(records, listKey('documents'))
  const selected = useEditorState(state => state.selected)
  const current = documents.find(each => each.key === selected) ?? documents[0]
  const add = (kind: DocumentTemplateDefinition['kind']) => {
    // A department's documents have one seal: the next one has the same.
    const seal = documents.flatMap(each =>
      each.kind === 'document' && each.value.seal ? [each.value.seal.seal] : [],
    )[0]
    const value = { ...starterDocument(kind, seal), key: uniqueKeyOf(records, 'document', kind) }
    if (!editor.dispatch('addEntry', { entry: { kind: 'document', value } })) return
    editor.select(`document:${value.id}`)
    focusDetail()
  }
  return (
    <main className="yd-split" aria-label={texts.documents}>
      <div className="yd-split__list">
        <div className="yd-head">
          <h2>{texts.documents}</h2>
          <ButtonMenu
            menu={{
              items: documentKinds.map(kind => ({
                key: kind,
                label: texts.kinds[kind],
                onClick: () => add(kind),
              })),
            }}
          >
            <Button size="small" icon={<Icon name="plus" size={14} />}>
              {texts.add}
            </Button>
          </ButtonMenu>
        </div>
        {documents.length === 0 ? (
          <Empty description={texts.none} />
        ) : (
          <ol className="yd-entries" aria-label={texts.documents}>
            {documents.map(document => {
              if (document.kind !== 'document') return null
              const name = plainText(document.value.name)
              return (
                <li key={document.key} className="yd-entries__line">
                  <button
                    type="button"
                    className="yd-entries__name"
                    aria-current={document === current || undefined}
                    onClick={() => editor.select(document.key)}
                  >
                    <span>{name}</span>
                    <span className="yd-entries__hint">{texts.issuedOns[document.value.issuedOn]}</span>
                  </button>
                  <Button
                    size="small"
                    type="text"
                    danger
                    aria-label={controls.remove(name)}
                    icon={<Icon name="trash" size={15} />}
                    onClick={() => deleteRecords([document.key])}
                  />
                </li>
              )
            })}
          </ol>
        )}
      </div>
      <div className="yd-split__detail">
        {current && <DocumentForm key={current.key} record={current.key} />}
      </div>
    </main>
  )
}

import { followUpActs, type FollowUpAct } from '@yibiao/core/documents'
import { Button } from 'antd'
import { announce } from '../controls/announce.ts'
import { Icon } from '../controls/Icon.tsx'
import { Panel } from '../controls/Panel.tsx'
import { plainText } from '../document/record-name.ts'
import { recordsOfKind } from '../document/read-record.ts'
import type { RecordKey } from '../document/records.ts'
import { uniqueKeyOf } from '../document/unique-key.ts'
import { starterForFollowUp } from '../documents/starter-document.ts'
import { goTo, useRoute } from '../routing/use-route.ts'
import { useEditor, useRecords } from '../session/use-editor.ts'
import { followUpTexts } from '../texts/follow-ups.ts'
import { useItemWords, useTexts } from '../texts/use-texts.ts'

/** Which documents the acts after the decision issue: they are the item's, not of one follow-up. */
export function FollowUpDocuments() {
  const texts = useTexts(followUpTexts)
  return (
    <Panel title={texts.documents}>
      {followUpActs.map(act => (
        <Issued key={act} act={act} />
      ))}
    </Panel>
  )
}

function Issued({ act }: { readonly act: FollowUpAct }) {
  const editor = useEditor()
  const route = useRoute()
  const texts = useTexts(followUpTexts)
  const say = useItemWords()
  const documents = recordsOfKind(useRecords(), 'document')
  const issued = documents.filter(({ value }) => value.issuedOn === act)
  const open = (key: RecordKey) => {
    editor.select(key)
    if (route.page === 'item') goTo({ ...route, part: 'documents' })
  }
  const add = () => {
    const { records } = editor.getState().document
    // A department's documents have one seal: the next one has the same.
    const seal = documents.flatMap(({ value }) => value.seal?.seal ?? [])[0]
    const value = starterForFollowUp(act, uniqueKeyOf(records, 'document', `${act}Notice`), seal)
    if (editor.dispatch('addEntry', { entry: { kind: 'document', value } }))
      announce(texts.documentAdded(plainText(value.name)))
  }
  return (
    <div className="yd-issued">
      <span className="yd-entry__label">{texts.documentOf[act]}</span>
      {issued.map(({ key, value }) => (
        <Button
          key={key}
          size="small"
          type="link"
          icon={<Icon name="documents" size={14} />}
          aria-label={texts.documentOpen(say(value.name))}
          onClick={() => open(key)}
        >
          {say(value.name)}
        </Button>
      ))}
      {issued.length === 0 && (
        <>
          <span className="yd-entry__help">{texts.documentMissing}</span>
          <Button size="small" icon={<Icon name="plus" size={14} />} onClick={add}>
            {texts.documentAdd(texts.documentOf[act])}
          </Button>
        </>
      )}
    </div>
  )
}

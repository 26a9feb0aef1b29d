// A group of a tree is no set of form fields, so it is no fieldset.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { Button } from 'antd'
import { focusRecord } from '../canvas/focus-record.ts'
import { useItemKeys } from '../canvas/use-item-keys.ts'
import { Icon } from '../controls/Icon.tsx'
import { listKey } from '../document/records.ts'
import { uniqueStepKey } from '../document/unique-key.ts'
import { dropHolder } from '../drag/drag-source.ts'
import { useEditor, useRecord } from '../session/use-editor.ts'
import { followUpTexts } from '../texts/follow-ups.ts'
import { useTexts } from '../texts/use-texts.ts'
import { createFollowUp } from './create-follow-up.ts'
import { FollowUpCard } from './FollowUpCard.tsx'

/** As the contract has it. */
const most = 10

/** 决定之后: what goes on after a grant, in the order in which it is told. */
export function FollowUpList() {
  const editor = useEditor()
  const texts = useTexts(followUpTexts)
  const onKeys = useItemKeys()
  const children = useRecord(listKey('followUps'), 'list')?.children ?? []
  const isFull = children.length >= most
  const add = () => {
    const { records } = editor.getState().document
    const value = createFollowUp(uniqueStepKey(records, 'check'), texts)
    if (!editor.dispatch('addEntry', { entry: { kind: 'followUp', value } })) return
    editor.select(`followUp:${value.id}`)
    focusRecord(`followUp:${value.id}`)
  }
  return (
    <section className="yd-after" aria-labelledby="yd-after">
      <h2 id="yd-after">{texts.followUps}</h2>
      <p className="yd-entry__help">{children.length === 0 ? texts.none : texts.lead}</p>
      {children.length > 0 && (
        <div role="tree" aria-label={texts.followUps} onKeyDown={onKeys} tabIndex={-1}>
          <div role="group" className="yd-after__list" {...dropHolder(listKey('followUps'))}>
            {children.map((key, index) => (
              <FollowUpCard key={key} record={key} isFirst={index === 0} />
            ))}
          </div>
        </div>
      )}
      <Button icon={<Icon name="plus" size={14} />} disabled={isFull} onClick={add}>
        {isFull ? texts.full(most) : texts.add}
      </Button>
    </section>
  )
}

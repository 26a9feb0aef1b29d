import { Modal } from 'antd'
import { shellTexts } from '../texts/shell.ts'
import { shortcutTexts } from '../texts/shortcuts.ts'
import { useTexts } from '../texts/use-texts.ts'

/** Every key of the designer. */
export function ShortcutsDialog({ close }: { readonly close: () => void }) {
  const title = useTexts(shellTexts).shortcuts
  const groups = useTexts(shortcutTexts)
  return (
    <Modal open title={title} width={720} footer={null} onCancel={close}>
      {groups.map(group => (
        <section key={group.title} className="yd-keys">
          <h3>{group.title}</h3>
          <dl>
            {group.keys.map(([keys, what]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  )
}

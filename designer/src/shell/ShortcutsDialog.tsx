import { Modal } from 'antd'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/use-texts.ts'

/** Every key of the designer. */
export function ShortcutsDialog({ close }: { readonly close: () => void }) {
  const texts = useTexts(shellTexts)
  return (
    <Modal open title={texts.shortcuts} footer={null} onCancel={close}>
      <dl className="yd-keys">
        {texts.shortcutRows.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}

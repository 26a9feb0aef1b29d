import { App } from 'antd'
import { controlTexts } from '../texts/controls.ts'
import { useTexts } from '../texts/use-texts.ts'

/** Closes a dialog; asks first when something was entered in it, for Escape is easily pressed once too often. */
export function useAskBeforeClosing(hasEntries: boolean, close: () => void): () => void {
  const { modal } = App.useApp()
  const texts = useTexts(controlTexts)
  return () => {
    if (!hasEntries) return close()
    modal.confirm({
      title: texts.discardTitle,
      content: texts.discardText,
      okText: texts.discard,
      okButtonProps: { danger: true },
      cancelText: texts.keepEntering,
      autoFocusButton: 'cancel',
      onOk: close,
    })
  }
}

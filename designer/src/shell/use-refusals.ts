import { App } from 'antd'
import { useEffect } from 'react'
import { useEditorState } from '../session/use-editor.ts'
import { refusalTexts } from '../texts/refusals.ts'
import { useTexts } from '../texts/use-texts.ts'

/** Tells why the last act was refused. */
export function useRefusals(): void {
  const { message } = App.useApp()
  const texts = useTexts(refusalTexts)
  const refusal = useEditorState(state => state.refusal)
  useEffect(() => {
    if (refusal) void message.warning(texts[refusal.code](refusal.params ?? {}))
  }, [message, refusal, texts])
}

import { Button } from 'antd'
import { useSyncExternalStore } from 'react'
import { useFailureText } from '../controls/Failure.tsx'
import type { Saver } from '../session/saver.ts'
import { controlTexts } from '../texts/controls.ts'
import { shellTexts } from '../texts/shell.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'

/** How the work stands against the server, said as it changes. */
export function SaveLine({ saver }: { readonly saver: Saver }) {
  const texts = useTexts(shellTexts)
  const controls = useTexts(controlTexts)
  const { locale } = useLocale()
  const state = useSyncExternalStore(saver.subscribe, saver.getState)
  const failure = useFailureText(state.state === 'refused' ? state.error : undefined)
  const at =
    state.state === 'saved' && state.at
      ? new Date(state.at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })
      : undefined
  return (
    <output className={`yd-save yd-save--${state.state}`}>
      {state.state === 'refused'
        ? controls.withDetail(texts.saveState(state.state), failure)
        : texts.saveState(state.state, at)}
      {(state.state === 'refused' || state.state === 'offline') && (
        <Button type="link" size="small" onClick={() => void saver.flush()}>
          {texts.saveNow}
        </Button>
      )}
    </output>
  )
}

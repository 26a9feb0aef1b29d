import { Button } from 'antd'
import type { ReactNode } from 'react'
import { controlTexts } from '../texts/controls.ts'
import { useTexts } from '../texts/use-texts.ts'

/** A setting with the way back to its default while it is set, and a note when several fields differ in it. */
export function Resettable({ label, isSet, isMixed, reset, children }: ResettableProps) {
  const texts = useTexts(controlTexts)
  return (
    <div
      className="yd-resettable"
      role={isMixed ? 'group' : undefined}
      aria-label={isMixed ? texts.mixedIn(label) : undefined}
    >
      {children}
      {(isSet || isMixed) && (
        <div className="yd-resettable__foot">
          {isMixed && <span className="yd-resettable__mixed">{texts.mixed}</span>}
          <Button size="small" type="link" aria-label={texts.resetOf(label)} onClick={reset}>
            {texts.reset}
          </Button>
        </div>
      )}
    </div>
  )
}

interface ResettableProps {
  readonly label: string
  readonly isSet: boolean
  readonly isMixed?: boolean
  readonly reset: () => void
  readonly children: ReactNode
}

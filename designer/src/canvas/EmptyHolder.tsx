import { canvasTexts } from '../texts/canvas.ts'
import { useTexts } from '../texts/use-texts.ts'

/** Says how to fill an empty section, group or repeat. */
export function EmptyHolder() {
  const texts = useTexts(canvasTexts)
  return <p className="yd-empty-holder">{texts.emptyHolder}</p>
}

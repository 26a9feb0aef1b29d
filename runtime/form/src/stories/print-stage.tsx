import { useLayoutEffect, type ReactNode } from 'react'

/** Shows its children as the printer gets them: the rules for print apply to the screen while it is there. */
export function PrintStage({ children }: { readonly children: ReactNode }): ReactNode {
  useLayoutEffect(() => {
    const rules = [...document.styleSheets].flatMap(sheet => mediaRulesOf(sheet))
    for (const rule of rules) rule.media.mediaText = 'all'
    return () => {
      for (const rule of rules) rule.media.mediaText = 'print'
    }
  }, [])
  // The width of A4 between the margins.
  return <div style={{ maxWidth: '174mm' }}>{children}</div>
}

function mediaRulesOf(sheet: CSSStyleSheet): CSSMediaRule[] {
  return [...sheet.cssRules].filter(
    rule => rule instanceof CSSMediaRule && rule.media.mediaText === 'print',
  ) as CSSMediaRule[]
}

import { Button } from 'antd'
import type { MouseEvent } from 'react'
import { toAddress, type Route } from '../routing/route.ts'
import { goTo } from '../routing/use-route.ts'
import { libraryTexts } from '../texts/library.ts'
import { useTexts } from '../texts/use-texts.ts'

/** Leads to the page of a block; in a new tab with the usual keys. */
export function OpenBlockButton({ block }: { readonly block: string }) {
  const texts = useTexts(libraryTexts)
  const to: Route = { page: 'block', blockId: block, part: 'about' }
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    goTo(to)
  }
  return (
    <Button href={toAddress(to)} onClick={open}>
      {texts.openBlock}
    </Button>
  )
}

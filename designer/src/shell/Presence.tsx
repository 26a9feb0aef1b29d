import type { ItemPresence } from '@yibiao/schemas'
import { Avatar, Popover } from 'antd'
import { useEffect, useState } from 'react'
import { publicationApi } from '../api/publication-api.ts'
import { itemParts, type ItemPart } from '../routing/route.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/use-texts.ts'

/** The server forgets a tab that is silent for longer than two calls. */
const everyMilliseconds = 20_000

/** Who else has this item open. Nobody waits for it: a call that fails is made again by the next one. */
export function Presence({ itemId, part }: { readonly itemId: string; readonly part: ItemPart }) {
  const texts = useTexts(shellTexts)
  const [others, setOthers] = useState<ItemPresence['others']>([])
  const [tabId] = useState(() => crypto.randomUUID())
  useEffect(() => {
    let isHere = true
    const call = () => {
      if (document.visibilityState === 'hidden') return
      publicationApi.showPresence(itemId, tabId, { part }).then(
        presence => isHere && setOthers(presence.others),
        () => undefined,
      )
    }
    call()
    const timer = setInterval(call, everyMilliseconds)
    document.addEventListener('visibilitychange', call)
    return () => {
      isHere = false
      clearInterval(timer)
      document.removeEventListener('visibilitychange', call)
    }
  }, [itemId, part, tabId])
  useEffect(() => {
    const leave = () => void publicationApi.leave(itemId, tabId).catch(() => undefined)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [itemId, tabId])
  if (others.length === 0) return null
  const told = others.map(({ name, part: open, isMe }) => {
    const where = itemParts.find(each => each === open)
    const word = where === undefined ? '' : texts.parts[where]
    return isMe ? texts.presentMe(word) : texts.presentPerson(name, word)
  })
  return (
    <Popover
      trigger={['hover', 'click']}
      content={
        <ul>
          {told.map((sentence, index) => (
            // Two tabs of one person say the same.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={`${index} ${sentence}`}>{sentence}</li>
          ))}
        </ul>
      }
    >
      <button
        type="button"
        className="yd-present"
        aria-label={`${texts.present(others.length)}：${told.join('；')}`}
      >
        <Avatar.Group max={{ count: 3, popover: { open: false } }} size="small">
          {others.map(({ name }, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <Avatar key={`${index} ${name}`}>{name.slice(0, 1)}</Avatar>
          ))}
        </Avatar.Group>
      </button>
    </Popover>
  )
}

import { Button } from 'antd'
import { controlTexts } from '../texts/controls.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Icon } from './Icon.tsx'

/** The entries of a list beside the settings of the chosen one: choose, move, delete. */
export function EntryLines({ label, lines, current, choose, swap, remove }: EntryLinesProps) {
  const texts = useTexts(controlTexts)
  return (
    <ol className="yd-entries" aria-label={label}>
      {lines.map(({ key, name, hint }, index) => (
        <li key={key} className="yd-entries__line">
          <button
            type="button"
            className="yd-entries__name"
            aria-current={index === current || undefined}
            onClick={() => choose(index)}
          >
            <span>{name}</span>
            <span className="yd-entries__hint">{hint}</span>
          </button>
          <Button
            size="small"
            type="text"
            aria-label={texts.moveUp(name)}
            disabled={index === 0}
            icon={<Icon name="up" size={15} />}
            onClick={() => swap(index, index - 1)}
          />
          <Button
            size="small"
            type="text"
            aria-label={texts.moveDown(name)}
            disabled={index === lines.length - 1}
            icon={<Icon name="down" size={15} />}
            onClick={() => swap(index, index + 1)}
          />
          <Button
            size="small"
            type="text"
            danger
            aria-label={texts.remove(name)}
            icon={<Icon name="trash" size={15} />}
            onClick={() => remove(index)}
          />
        </li>
      ))}
    </ol>
  )
}

interface EntryLinesProps {
  readonly label: string
  readonly lines: readonly { readonly key: string; readonly name: string; readonly hint: string }[]
  readonly current: number
  readonly choose: (index: number) => void
  readonly swap: (index: number, other: number) => void
  readonly remove: (index: number) => void
}

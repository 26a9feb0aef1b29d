import { Input } from 'antd'
import type { ComponentProps, CSSProperties } from 'react'

/**
 * A text of several lines that grows with what is in it, by the style sheet alone: measuring the text in script would
 * lay out the whole form for each such entry. Where a browser cannot do that yet, it scrolls and can be pulled.
 */
export function LongText({ lines = 1, mostLines = 16, className, ...text }: LongTextProps) {
  const style = { '--yd-lines': lines, '--yd-most-lines': mostLines } as CSSProperties
  return (
    <Input.TextArea
      {...text}
      rows={lines}
      className={className === undefined ? 'yd-long-text' : `yd-long-text ${className}`}
      style={style}
    />
  )
}

interface LongTextProps extends Omit<ComponentProps<typeof Input.TextArea>, 'autoSize' | 'rows' | 'style'> {
  /** Shown while there is less; 1 when left out. */
  readonly lines?: number
  /** More than these are scrolled; 16 when left out. */
  readonly mostLines?: number
}

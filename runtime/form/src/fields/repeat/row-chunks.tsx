import { memo, type ComponentType, type ReactNode } from 'react'
import { rowPropsOf, type RowProps, type RowsProps } from './rows-props.ts'

/**
 * Rows in chunks without an element of their own: when a field is drawn again React passes over the neighbours of
 * everything on the way to it, which must not be a thousand rows.
 */
export function RowChunks({
  rows,
  Row,
}: {
  readonly rows: RowsProps
  readonly Row: ComponentType<RowProps>
}): ReactNode {
  const seen = new Map<number, number>()
  return chunksOf(rows.keys).map(({ chunk, from, to }) => {
    const times = seen.get(chunk) ?? 0
    seen.set(chunk, times + 1)
    return <RowChunk key={`${chunk}.${times}`} rows={rows} from={from} to={to} Row={Row} />
  })
}

interface RowChunkProps {
  readonly rows: RowsProps
  readonly from: number
  readonly to: number
  readonly Row: ComponentType<RowProps>
}

const RowChunk = memo(function RowChunk({ rows, from, to, Row }: RowChunkProps): ReactNode {
  return rows.keys
    .slice(from, to)
    .map((key, place) => <Row key={key.id} {...rowPropsOf(rows, from + place)} />)
})

interface Chunk {
  readonly chunk: number
  readonly from: number
  readonly to: number
}

function chunksOf(keys: RowsProps['keys']): readonly Chunk[] {
  const chunks: Chunk[] = []
  for (const [index, { chunk }] of keys.entries()) {
    const last = chunks.at(-1)
    if (last?.chunk === chunk) chunks[chunks.length - 1] = { ...last, to: index + 1 }
    else chunks.push({ chunk, from: index, to: index + 1 })
  }
  return chunks
}

import { memo, type ComponentType, type ReactNode } from 'react'
import { focusAnswer } from '../../form/focus-answer.ts'
import { useTexts } from '../../services/form-services.tsx'
import { useNear } from '../use-near.ts'
import { Waiting } from '../waiting.tsx'
import { rowPropsOf, startsNear, type RowProps, type RowsProps } from './rows-props.ts'

export interface RowChunksProps {
  readonly rows: RowsProps
  readonly Row: ComponentType<RowProps>
  /** The element of rows that are not there yet, around what stands for them. */
  readonly Around: ComponentType<{ readonly children: ReactNode }>
}

/**
 * Rows in chunks. When a field is drawn again React passes over the neighbours of everything on the way to it, and the
 * browser lays out the whole table: neither must meet a thousand rows, so a chunk that is far away is one element.
 */
export function RowChunks({ rows, Row, Around }: RowChunksProps): ReactNode {
  const seen = new Map<number, number>()
  return chunksOf(rows.keys).map(({ chunk, from, to }) => {
    const times = seen.get(chunk) ?? 0
    seen.set(chunk, times + 1)
    return <RowChunk key={`${chunk}.${times}`} rows={rows} from={from} to={to} Row={Row} Around={Around} />
  })
}

interface RowChunkProps extends RowChunksProps {
  readonly from: number
  readonly to: number
}

const RowChunk = memo(function RowChunk({ rows, from, to, Row, Around }: RowChunkProps): ReactNode {
  const texts = useTexts()
  const { ref, isNear, show } = useNear<HTMLButtonElement>({ starts: startsNear(rows, from) })
  const keys = rows.keys.slice(from, to)
  if (isNear) return keys.map((key, place) => <Row key={key.id} {...rowPropsOf(rows, from + place)} />)
  const paths = keys.map((_, place) => `${rows.path}/${from + place}`)
  return (
    <Around>
      <Waiting
        ref={ref}
        holds={paths}
        size={{ '--yb-wait-rows': keys.length }}
        onEnter={side => show(() => focusAnswer((side === 'behind' ? paths.at(-1) : paths[0]) ?? rows.path))}
      >
        {texts.repeat.notDrawnRows(from + 1, to)}
      </Waiting>
    </Around>
  )
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

import type { RecordKey } from '../document/records.ts'
import type { DependencyNode, DependencyPicture } from './dependencies.ts'

/** Sizes of the picture in CSS pixels. */
export const sizes = { width: 188, height: 40, across: 76, down: 12, margin: 12 } as const

/** More things in a column than this are shown when asked for. */
export const mostInColumn = 12

export interface PlacedNode extends DependencyNode {
  readonly x: number
  readonly y: number
}

export interface PlacedEdge {
  readonly from: RecordKey
  readonly to: RecordKey
  readonly path: string
  readonly isBack: boolean
}

export interface LaidOutPicture {
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
  /** What is left out of each column that has too much. */
  readonly hidden: number
  readonly width: number
  readonly height: number
}

/** Puts the columns side by side, each in the middle of the height, and draws what joins them. */
export function layOutPicture({ columns, edges }: DependencyPicture, isWhole: boolean): LaidOutPicture {
  const shown = columns.map(column => (isWhole ? column : column.slice(0, mostInColumn)))
  const tallest = Math.max(...shown.map(column => column.length))
  const step = sizes.height + sizes.down
  const height = tallest * step - sizes.down + 2 * sizes.margin
  const nodes = shown.flatMap((column, at) => {
    const top = (height - (column.length * step - sizes.down)) / 2
    return column.map((node, row) => ({
      ...node,
      x: sizes.margin + at * (sizes.width + sizes.across),
      y: top + row * step,
    }))
  })
  const places = new Map(nodes.map(node => [node.key, node]))
  return {
    nodes,
    edges: edges.flatMap(({ from, to, isBack }) => {
      const [start, end] = [places.get(from), places.get(to)]
      return start && end ? [{ from, to, isBack, path: curve(start, end) }] : []
    }),
    hidden: columns.flat().length - nodes.length,
    width: columns.length * (sizes.width + sizes.across) - sizes.across + 2 * sizes.margin,
    height,
  }
}

/** From the right side of one thing to the left side of the other; backwards it goes around. */
function curve(start: PlacedNode, end: PlacedNode): string {
  const [x1, y1] = [start.x + sizes.width, start.y + sizes.height / 2]
  const [x2, y2] = [end.x, end.y + sizes.height / 2]
  if (x2 > x1) {
    const bend = (x2 - x1) / 2
    return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
  }
  const out = sizes.across / 2 - 6
  return `M${x1} ${y1}C${x1 + out} ${y1} ${x1 + out} ${y1 + 26} ${(x1 + x2) / 2} ${(y1 + y2) / 2 + 26}S${x2 - out} ${y2} ${x2} ${y2}`
}

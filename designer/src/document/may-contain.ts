import type { Refusal } from './command.ts'
import { insideBlock, linkAround, linkOf } from './linked-blocks.ts'
import { ancestorsOf, subtreeOf } from './read-record.ts'
import type { DesignRecord, RecordKey, Records } from './records.ts'
import { isHolder } from './records.ts'

/** Nesting of the contract: a field may stand at most this deep. */
const deepestField = 8

/** What is to be put somewhere: a record of the item, or a new piece from the palette or the clipboard. */
export type Piece =
  | { readonly record: RecordKey }
  | {
      readonly kind: DesignRecord['kind']
      readonly type?: string
      /** Of what is copied with fields inside; a single field when absent. */
      readonly shape?: Shape
    }

/**
 * The one rule of what may stand where: asked by the drag preview, by menus and keyboard, and by the commands.
 * `index` is the place among the children as they are before the move.
 */
export function mayContain(
  records: Records,
  target: { readonly parent: RecordKey; readonly index: number },
  piece: Piece,
): Refusal | undefined {
  const holder = records.get(target.parent)
  const record = 'record' in piece ? records.get(piece.record) : undefined
  if (!holder || !isHolder(holder) || ('record' in piece && !record)) return { code: 'notFound' }
  const kind = record?.kind ?? ('kind' in piece ? piece.kind : undefined)
  if (!kind || !holdsKind(holder, kind)) return { code: 'wrongPlace' }
  if (record && isInside(records, holder.key, record.key)) return { code: 'insideItself' }
  if (kind === 'field') {
    const linked = linkOf(records, holder.key) ?? (record && linkAround(records, record.key))
    if (linked) return insideBlock(linked)
  }
  if (kind === 'field') return judgeNesting(records, holder, shapeOfPiece(records, piece))
  if (kind === 'step') return judgeEnd(records, target, piece)
  if (kind === 'branch' && record?.kind === 'branch') return judgeBranch(holder, record, target.index)
  return undefined
}

function holdsKind(holder: DesignRecord, kind: DesignRecord['kind']): boolean {
  switch (holder.kind) {
    case 'list':
      return listHolds[holder.value] === kind
    case 'page':
      return kind === 'section'
    case 'section':
      return kind === 'field'
    case 'field':
      return kind === 'field' && (holder.value.type === 'group' || holder.value.type === 'repeat')
    case 'branch':
      return kind === 'step'
    case 'step':
      return kind === 'branch' && holder.value.type.endsWith('Gateway')
    default:
      return false
  }
}

const listHolds = {
  pages: 'page',
  materials: 'material',
  sources: 'source',
  mappings: 'mapping',
  steps: 'step',
  followUps: 'followUp',
  documents: 'document',
} as const

function isInside(records: Records, key: RecordKey, outer: RecordKey): boolean {
  return key === outer || ancestorsOf(records, key).some(record => record.key === outer)
}

/** How deep the fields of a piece are nested. */
export interface Shape {
  /** Levels of fields: 1 for a plain field. */
  readonly depth: number
  /** Repeats inside one another, the piece itself included. */
  readonly repeats: number
}

function shapeOfPiece(records: Records, piece: Piece): Shape {
  if ('record' in piece) return shapeOf(records, piece.record)
  return piece.shape ?? { depth: 1, repeats: piece.type === 'repeat' ? 1 : 0 }
}

/** How deep the fields of a record are nested, the record itself included. */
export function shapeOf(records: Records, key: RecordKey): Shape {
  const outside = ancestorsOf(records, key).filter(record => record.kind === 'field')
  const inside = subtreeOf(records, key)
  const levels = inside.map(record => {
    const around = ancestorsOf(records, record.key).filter(each => each.kind === 'field')
    const chain = [record, ...around.slice(0, around.length - outside.length)]
    return { depth: chain.length, repeats: chain.filter(isRepeat).length }
  })
  return {
    depth: Math.max(...levels.map(level => level.depth)),
    repeats: Math.max(...levels.map(level => level.repeats)),
  }
}

function judgeNesting(records: Records, holder: DesignRecord, shape: Shape): Refusal | undefined {
  const around = [holder, ...ancestorsOf(records, holder.key)].filter(record => record.kind === 'field')
  if (around.length + shape.depth > deepestField) return { code: 'tooDeep' }
  if (around.filter(isRepeat).length + shape.repeats > 2) return { code: 'repeatTooDeep' }
  return undefined
}

function isRepeat(record: DesignRecord): boolean {
  return record.kind === 'field' && record.value.type === 'repeat'
}

/** Nothing stands behind the end of the case, and the end stands last. */
function judgeEnd(
  records: Records,
  target: { readonly parent: RecordKey; readonly index: number },
  piece: Piece,
): Refusal | undefined {
  const holder = records.get(target.parent)
  const children = holder && isHolder(holder) ? holder.children : []
  const moved = 'record' in piece ? piece.record : undefined
  const others = children.filter(child => child !== moved)
  const own = moved === undefined ? -1 : children.indexOf(moved)
  const index = own >= 0 && own < target.index ? target.index - 1 : target.index
  const end = others.findIndex(child => isEnd(records.get(child)))
  if (end >= 0 && index > end) return { code: 'afterEnd' }
  const record = moved === undefined ? undefined : records.get(moved)
  const movesEnd = record ? isEnd(record) : 'type' in piece && piece.type === 'endEvent'
  return movesEnd && index < others.length ? { code: 'endNotLast' } : undefined
}

function isEnd(record: DesignRecord | undefined): boolean {
  return record?.kind === 'step' && record.value.type === 'endEvent'
}

function judgeBranch(
  holder: DesignRecord,
  branch: Extract<DesignRecord, { kind: 'branch' }>,
  index: number,
): Refusal | undefined {
  if (branch.value.isDefault || branch.parent !== holder.key) return { code: 'defaultBranch' }
  if (holder.kind !== 'step' || holder.value.type === 'parallelGateway') return undefined
  return index >= holder.children.length ? { code: 'defaultBranch' } : undefined
}

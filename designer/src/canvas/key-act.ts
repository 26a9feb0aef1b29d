import type { MoveStep } from './move-by-step.ts'

/** What a key of the tree does. */
export type KeyAct =
  | {
      readonly do: 'go'
      readonly by: number
      /** The item gone to, everything up to it, or the selection stays. */
      readonly chooses: 'item' | 'range' | 'nothing'
    }
  | { readonly do: 'toggle' | 'all' | 'none' | 'name' }
  | { readonly do: 'copy' | 'cut' | 'paste' | 'duplicate' | 'remove' }
  | { readonly do: 'move'; readonly step: MoveStep }
  | { readonly do: 'resize'; readonly by: 1 | -1 }

interface Keys {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

/** What the keys mean on an item of the canvas, the outline or the flow. */
export function keyAct(keys: Keys): KeyAct | undefined {
  const isControl = keys.ctrlKey || keys.metaKey
  if (keys.altKey) return isControl ? undefined : keys.shiftKey ? resizes.get(keys.key) : moves.get(keys.key)
  const by = ways.get(keys.key)
  if (by !== undefined) {
    return { do: 'go', by, chooses: keys.shiftKey ? 'range' : isControl ? 'nothing' : 'item' }
  }
  if (isControl) return keys.shiftKey ? undefined : withControl.get(keys.key.toLowerCase())
  return keys.shiftKey ? undefined : plain.get(keys.key)
}

const ways = new Map([
  ['ArrowDown', 1],
  ['ArrowRight', 1],
  ['ArrowUp', -1],
  ['ArrowLeft', -1],
  ['Home', -Infinity],
  ['End', Infinity],
])

const moves = new Map<string, KeyAct>([
  ['ArrowUp', { do: 'move', step: 'up' }],
  ['ArrowDown', { do: 'move', step: 'down' }],
  ['ArrowRight', { do: 'move', step: 'in' }],
  ['ArrowLeft', { do: 'move', step: 'out' }],
])

const resizes = new Map<string, KeyAct>([
  ['ArrowRight', { do: 'resize', by: 1 }],
  ['ArrowLeft', { do: 'resize', by: -1 }],
])

const withControl = new Map<string, KeyAct>([
  ['a', { do: 'all' }],
  [' ', { do: 'toggle' }],
  ['c', { do: 'copy' }],
  ['x', { do: 'cut' }],
  ['v', { do: 'paste' }],
  ['d', { do: 'duplicate' }],
])

const plain = new Map<string, KeyAct>([
  ['Enter', { do: 'name' }],
  ['F2', { do: 'name' }],
  ['Escape', { do: 'none' }],
  ['Delete', { do: 'remove' }],
  ['Backspace', { do: 'remove' }],
])

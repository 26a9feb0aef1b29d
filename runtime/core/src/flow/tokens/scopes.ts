import type { BlockActivation, CaseState, Token } from '../case-state.ts'

type Place = Pick<Token, 'block' | 'branch'>

/** The blocks and branches around a place, outermost first, as `block/branch`. */
export function scopesOf(state: CaseState, { block, branch }: Place): readonly string[] {
  if (block === null || branch === null) return []
  const activation = findBlock(state, block)
  const outer =
    activation === undefined
      ? []
      : scopesOf(state, { block: activation.parentBlock, branch: activation.parentBranch })
  return [...outer, `${block}/${branch}`]
}

export function findBlock(state: CaseState, id: string): BlockActivation | undefined {
  return state.blocks.find(block => block.id === id)
}

export function findToken(state: CaseState, id: string): Token | undefined {
  return state.tokens.find(token => token.id === id)
}

import type { CreateDraft } from '@yibiao/schemas'
import { AppError } from '../problems/app-error.ts'
import type { BegunApplication } from './queries.ts'

/** Applications for one item that a person keeps for a party: more than anybody tells apart. */
export const mostOfItem = 20
/** Applications for all items; so the list of them is always whole. */
export const mostInAll = 100

/**
 * Why no further application can be begun; undefined when it can.
 * @param begun every application the person has begun for the party
 */
export function whyNotBegin(begun: readonly BegunApplication[], asked: CreateDraft): AppError | undefined {
  const ofItem = begun.filter(({ itemId }) => itemId === asked.itemId)
  const { beside } = asked
  if (beside !== undefined && ofItem.some(({ id }) => !beside.includes(id))) {
    return new AppError('draft.begunElsewhere')
  }
  if (ofItem.length >= mostOfItem) return new AppError('draft.tooMany', { max: mostOfItem })
  if (begun.length >= mostInAll) return new AppError('draft.tooManyInAll', { max: mostInAll })
  return undefined
}

/** The smallest number that no application for the item has, from 1. */
export function freeNumber(begun: readonly BegunApplication[], itemId: string): number {
  const taken = new Set(begun.filter(other => other.itemId === itemId).map(({ number }) => number))
  let number = 1
  while (taken.has(number)) number += 1
  return number
}

import { hash } from 'node:crypto'
import { canonicalJson } from '@yibiao/core/form'

/** The hash before the first link. */
export const chainStart = '0'.repeat(64)

/** A link of a chain: `hash` covers the content and the link before, so no link can change, go or move unnoticed. */
export type ChainLink = { sequence: number; previousHash: string; hash: string; content: unknown }

/** SHA-256 over the previous hash and the canonical JSON of sequence and content, in hex. */
export function hashLink(previousHash: string, sequence: number, content: unknown): string {
  return hash('sha256', `${previousHash}${canonicalJson({ sequence, content })}`)
}

export type ChainFault = {
  /** The first sequence at which the chain is not what it was. */
  sequence: number
  fault: 'missing' | 'altered' | 'moved'
}

/** Verifies links that arrive in the order of their sequence, from 1 on; batches of any size may follow each other. */
export type ChainVerifier = {
  add(links: readonly ChainLink[]): ChainFault | undefined
  head(): { sequence: number; hash: string }
}

/** For audit chains and for the event chain of a case. */
export function createChainVerifier(): ChainVerifier {
  let sequence = 0
  let hash = chainStart
  let fault: ChainFault | undefined
  return {
    add: links => {
      for (const link of links) {
        fault ??= findFault(link, sequence + 1, hash)
        if (fault !== undefined) return fault
        sequence = link.sequence
        hash = link.hash
      }
      return fault
    },
    head: () => ({ sequence, hash }),
  }
}

function findFault(link: ChainLink, expected: number, previousHash: string): ChainFault | undefined {
  if (link.sequence !== expected) return { sequence: expected, fault: 'missing' }
  if (link.previousHash !== previousHash) return { sequence: expected, fault: 'moved' }
  if (link.hash !== hashLink(previousHash, link.sequence, link.content))
    return { sequence: expected, fault: 'altered' }
  return undefined
}

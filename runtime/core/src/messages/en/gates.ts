import type { GateIssueCode } from '../declared-codes.ts'
import type { Message } from '../message.ts'
import { wordOf } from '../word-of.ts'
import { connectors } from './design-words.ts'

export const gates = {
  'item.connectorUnavailable': read =>
    `The source “${read('source')}” needs a connection that is not set up here: ${wordOf(connectors, read('connector'))}. Please use another source, or ask the administrator to set it up.`,
  'item.blockUnknown':
    'The section “{section}” links version {version} of a block that is not in the library of the department. Please make it a copy, or link another block.',
  'item.blockChanged':
    'The section “{section}” is not what version {version} of the block “{block}” holds. Please restore that version, or make the section a copy before changing it.',
  'item.slotUnbound': 'The slot “{slot}” of the template is empty. Please fill it before publishing.',
  'item.roleUnknown': 'The department has no role “{role}”. Please choose another, or add the role first.',
  'item.roleEmpty':
    'Nobody holds the role “{role}”, so nobody would handle its tasks. Please give the role to somebody.',
  'item.testsTooLong':
    'The recorded tests did not end within {seconds} seconds; delete those that are not needed, or make them shorter.',
} satisfies Record<GateIssueCode, Message>

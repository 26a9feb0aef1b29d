import type { GateIssueCode } from '../declared-codes.ts'
import type { Message } from '../message.ts'
import { wordOf } from '../word-of.ts'
import { connectors } from './design-words.ts'

export const gates = {
  'item.connectorUnavailable': read =>
    `The source “${read('source')}” needs a connection that is not set up here: ${wordOf(connectors, read('connector'))}. Please use another source, or ask the administrator to set it up.`,
  'item.slotUnbound': 'The slot “{slot}” of the template is empty. Please fill it before publishing.',
  'item.roleUnknown': 'The department has no role “{role}”. Please choose another, or add the role first.',
  'item.roleEmpty':
    'Nobody holds the role “{role}”, so nobody would handle its tasks. Please give the role to somebody.',
} satisfies Record<GateIssueCode, Message>

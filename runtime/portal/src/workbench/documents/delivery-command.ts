import type { DeliverCommand } from '@yibiao/schemas'
import type { ActValues } from '../acts/act-fields.ts'
import { deliveryWays } from './delivery-fields.ts'

/** The command of a delivery from what was typed; what does not belong to the way is left out. */
export function deliveryCommand(values: ActValues, taskId: string): DeliverCommand {
  const way = deliveryWays.find(each => each === values['way']) ?? 'counter'
  const isHandedOver = way === 'counter' || way === 'post'
  const documents = typed(values, 'documents')
  return {
    type: 'deliver',
    taskId,
    way,
    ...only(values, 'recipient'),
    ...(documents === '' ? {} : { documents: documents.split(',') }),
    ...(isHandedOver || way === 'leaving' ? only(values, 'place') : {}),
    ...instant(values, 'deliveredAt'),
    ...(way === 'post' ? instant(values, 'receivedAt') : {}),
    ...(isHandedOver ? only(values, 'receivedBy') : {}),
    ...(isHandedOver && values['isProxy'] === 'yes'
      ? {
          proxy: {
            name: typed(values, 'proxyName'),
            documentNumber: typed(values, 'proxyNumber'),
            relation: typed(values, 'proxyRelation'),
            reason: typed(values, 'proxyReason'),
          },
        }
      : {}),
    ...(way === 'leaving'
      ? {
          refusal: {
            reason: typed(values, 'refusalReason'),
            witnesses: typed(values, 'witnesses')
              .split('\n')
              .map(line => line.trim())
              .filter(line => line !== ''),
          },
        }
      : {}),
    ...(way === 'post' ? only(values, 'post') : {}),
    ...(way === 'announcement' ? only(values, 'announcement') : {}),
    ...only(values, 'note'),
  }
}

function typed(values: ActValues, name: string): string {
  return (values[name] ?? '').trim()
}

function only<Name extends string>(values: ActValues, name: Name): { [Key in Name]?: string } {
  const text = typed(values, name)
  const part: { [Key in Name]?: string } = {}
  if (text !== '') part[name] = text
  return part
}

/** A time of the clock on the wall in Shanghai, as an instant. */
function instant<Name extends string>(values: ActValues, name: Name): { [Key in Name]?: string } {
  const text = typed(values, name)
  const part: { [Key in Name]?: string } = {}
  if (text !== '') part[name] = new Date(`${text}:00+08:00`).toISOString()
  return part
}

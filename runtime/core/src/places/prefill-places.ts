import type { PrefillMapping, PrefillSource } from '@yibiao/schemas'
import { below, collect, collectAll, type ExpressionPlace } from './expression-place.ts'

/** Of a source: what it is asked with. */
export function placesOfSource({ connector }: PrefillSource): ExpressionPlace[] {
  switch (connector.type) {
    case 'registry':
      return below(
        ['connector'],
        [
          ...collect(connector, ['key']),
          ...collect(connector, ['asOf'], { type: 'date', onLoss: 'removeProperty' }),
        ],
      )
    case 'http':
      return below(['connector', 'parameters'], collectAll(connector.parameters))
    case 'account':
    case 'licences':
    case 'earlierAnswers':
    case 'earlierCases':
    case 'promiseRecord':
      return []
  }
}

/** Of a mapping: what is taken from the answer of the source. */
export function placesOfMapping({ value, columns = [] }: PrefillMapping): ExpressionPlace[] {
  return [
    ...collect({ value }, ['value'], { scope: 'response', names: ['response'] }),
    ...columns.flatMap((column, index) =>
      below(
        ['columns', index],
        collect(column, ['value'], { scope: 'response', names: ['item', 'response'] }),
      ),
    ),
  ]
}

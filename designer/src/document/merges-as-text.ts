import { parseTemplateText } from '@yibiao/core/documents'
import type { ExpressionPlace } from './expression-places.ts'
import { recordName } from './record-name.ts'
import type { DesignRecord, RecordKey, Records } from './records.ts'
import { resolveNames } from './resolve-names.ts'

/** A template text without the placeholders that name a lost record: its name stands there as words, 〔名称〕. */
export function mergesAsText(
  records: Records,
  owner: DesignRecord,
  place: ExpressionPlace,
  lost: ReadonlySet<RecordKey>,
): string {
  const names = resolveNames(records, owner, place).filter(name => lost.has(name.record))
  return parseTemplateText(place.text)
    .map(part => {
      if (part.type === 'words') return part.text
      const name = names.find(each => each.from >= part.from && each.to <= part.to)
      return name ? `〔${recordName(records, name.record)}〕` : `\${${part.expression}}`
    })
    .join('')
}

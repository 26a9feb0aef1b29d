import type { Records } from '../document/records.ts'
import type { MendedUse } from '../document/replace-values.ts'
import { resolverTexts } from '../texts/resolver.ts'
import { useTexts } from '../texts/use-texts.ts'
import { useToldUse } from './use-told-use.ts'

/** Places that use something, each as it is and, once that is chosen, as it becomes. */
export function UseList({ records, uses, isChosen, needed }: UseListProps) {
  const texts = useTexts(resolverTexts)
  const tell = useToldUse(records)
  const outcome = ({ record, path, after, isNeeded }: MendedUse) => {
    if (isNeeded) return needed
    return after === undefined ? texts.goes : texts.becomes(tell({ record, path, text: after }))
  }
  return (
    <ul className="yd-resolve__uses">
      {uses.map(use => (
        <li key={`${use.record} ${use.path.join('/')}`}>
          <span>{tell({ record: use.record, path: use.path, text: use.before })}</span>
          {isChosen && (
            <span className={use.isNeeded ? 'yd-entry__problem' : 'yd-resolve__after'}>{outcome(use)}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

interface UseListProps {
  readonly records: Records
  readonly uses: readonly MendedUse[]
  readonly isChosen: boolean
  /** Why a use cannot do without. */
  readonly needed: string
}

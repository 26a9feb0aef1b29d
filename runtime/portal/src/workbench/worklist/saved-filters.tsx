import { Button, useToast } from '@yibiao/form/components'
import type { SavedFilter, WorklistFilter } from '@yibiao/schemas'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { fetchFilters, removeFilter, saveFilter } from '../../api/cases.ts'
import { useLoaded } from '../../loading/use-loaded.ts'
import { problemText } from '../../shell/problem-text.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { useWorklistTexts } from './texts.ts'

type Props = { filter: WorklistFilter; isNarrowed: boolean; onChoose: (filter: WorklistFilter) => void }

/** The officer's own filters as buttons, and the one in use to be saved under a name. */
export function SavedFilters({ filter, isNarrowed, onChoose }: Props): ReactNode {
  const { shell } = useWords().texts
  const words = useWorklistTexts()
  const toast = useToast()
  const id = useId()
  const { loaded, replace } = useLoaded(fetchFilters)
  const [name, setName] = useState('')
  const [problem, setProblem] = useState('')
  const filters = loaded.state === 'ready' ? loaded.value.filters : []
  if (filters.length === 0 && !isNarrowed) return null

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (name.trim() === '') return setProblem(words.nameMissing)
    try {
      replace(await saveFilter({ name: name.trim(), filter }))
      toast({ text: words.savedDone(name.trim()) })
      setName('')
    } catch (error) {
      toast({ text: problemText(error, shell) })
    }
  }

  async function remove({ id: filterId }: SavedFilter): Promise<void> {
    try {
      replace(await removeFilter(filterId))
    } catch (error) {
      toast({ text: problemText(error, shell) })
    }
  }

  return (
    <div className="saved-filters">
      {filters.length > 0 && (
        <ul className="chips" aria-label={words.saved}>
          {filters.map(saved => (
            <li className="saved-filters__one" key={saved.id}>
              <button type="button" className="chip" onClick={() => onChoose(saved.filter)}>
                {saved.name}
              </button>
              <Button
                look="quiet"
                size="small"
                icon="cross"
                aria-label={words.remove(saved.name)}
                onClick={() => void remove(saved)}
              />
            </li>
          ))}
        </ul>
      )}
      {isNarrowed && (
        <form className="toolbar__form" noValidate onSubmit={event => void save(event)}>
          <label className="label" htmlFor={id}>
            {words.saveAs}
          </label>
          <input
            className="input"
            id={id}
            value={name}
            maxLength={40}
            autoComplete="off"
            aria-invalid={problem !== ''}
            aria-describedby={problem === '' ? undefined : `${id}-problem`}
            onChange={event => {
              setName(event.target.value)
              setProblem('')
            }}
          />
          <Button type="submit">{words.save}</Button>
          {problem !== '' && (
            <p className="problem" id={`${id}-problem`} role="alert">
              {problem}
            </p>
          )}
        </form>
      )}
    </div>
  )
}

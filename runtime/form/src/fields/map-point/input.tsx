import type { MapPointField } from '@yibiao/schemas'
import { useState, type ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import { useTexts } from '../../services/form-services.tsx'
import { readRecord, readText } from '../answer-readers.ts'
import { changePart } from '../change-part.ts'
import { controlAttributes } from '../control-attributes.ts'
import type { FieldInputProps } from '../field-view-contract.ts'

const parts = ['longitude', 'latitude'] as const

type Locating = 'idle' | 'locating' | 'refused' | 'failed' | { readonly metres: number }

/** Decimal places kept of a measured position: about a tenth of a metre. */
const decimals = 6

/** Longitude and latitude as numbers, or the device's own position. */
export function MapPointInput(props: FieldInputProps<MapPointField>): ReactNode {
  const { id, path, state, change, leave } = props
  const texts = useTexts()
  const [locating, setLocating] = useState<Locating>('idle')
  const point = readRecord(state.value)

  const locate = () => {
    setLocating('locating')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        change({ longitude: coords.longitude.toFixed(decimals), latitude: coords.latitude.toFixed(decimals) })
        setLocating({ metres: Math.round(coords.accuracy) })
      },
      problem => setLocating(problem.code === problem.PERMISSION_DENIED ? 'refused' : 'failed'),
      { enableHighAccuracy: true, timeout: 15_000 },
    )
  }

  return (
    <div className="yb-point">
      {parts.map(part => (
        <div key={part} className="yb-point__part">
          <label className="yb-part-label" htmlFor={`${id}-${part}`}>
            {texts.mapPoint[part]}
          </label>
          <input
            {...controlAttributes({ ...props, id: `${id}-${part}` })}
            className="yb-input yb-figures"
            inputMode="decimal"
            autoComplete="off"
            value={readText(point[part])}
            onChange={event => change(changePart(state.value, part, event.currentTarget.value || null))}
            onBlur={() => leave(`${path}/${part}`)}
          />
        </div>
      ))}
      {'geolocation' in navigator && (
        <Button icon="pin" isBusy={locating === 'locating'} disabled={state.isDisabled} onClick={locate}>
          {locating === 'locating' ? texts.mapPoint.locating : texts.mapPoint.locate}
        </Button>
      )}
      <p className="yb-field__help yb-point__help">{texts.mapPoint.coordinates}</p>
      <output className="yb-field__help yb-point__help">
        {typeof locating === 'object' && texts.mapPoint.found(locating.metres)}
        {locating === 'refused' && texts.mapPoint.refused}
        {locating === 'failed' && texts.mapPoint.failed}
      </output>
    </div>
  )
}

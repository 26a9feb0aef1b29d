import type { Field, Issue } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { Icon } from '../components/icon.tsx'
import { useFormServices } from '../services/form-services.tsx'
import { localise } from '../texts/localise.ts'
import { FieldProblems } from './field-problems.tsx'
import type { FieldFrameKind, FieldIntents, FieldViewState } from './field-view-contract.ts'
import { OpenReason } from './open-reason.tsx'
import { ProvenanceLine } from './provenance-line.tsx'

export interface FrameAttributes {
  readonly describedBy: string | undefined
  readonly errorId: string | undefined
}

export interface FieldFrameProps {
  readonly field: Field
  readonly path: string
  readonly id: string
  readonly kind: FieldFrameKind
  /** Parts show their own problems; only those of the whole are shown here. */
  readonly hasParts: boolean
  readonly state: FieldViewState
  /** Grid columns, 1 to 12. */
  readonly columns: number
  /** In a table the column head shows the label; it is then only said. */
  readonly hidesLabel?: boolean | undefined
  /** The value is shown, not asked for. */
  readonly isLocked: boolean
  readonly contest?: FieldIntents['contest'] | undefined
  /** Draws the control; the attributes tie it to help and problems. */
  readonly children: (attributes: FrameAttributes) => ReactNode
}

/** Label, help, problems and provenance around the control of one field. */
export function FieldFrame(props: FieldFrameProps): ReactNode {
  const { field, path, id, kind, hasParts, state, columns, hidesLabel, isLocked, contest, children } = props
  const { locale, texts } = useFormServices()
  const label = localise(field.label, locale)
  const help = localise(field.help, locale)
  const issues = isLocked ? [] : (state.issues ?? []).filter(issue => !hasParts || issue.path === path)
  const ids = {
    help: help ? `${id}--help` : undefined,
    reason: state.openReason ? `${id}--reason` : undefined,
    error: issues.length > 0 ? `${id}--error` : undefined,
    source: state.provenance ? `${id}--source` : undefined,
  }
  const describedBy = [ids.error, ids.reason, ids.help, ids.source].filter(Boolean).join(' ') || undefined

  const labelClass = hidesLabel ? 'yb-unseen' : 'yb-field__label'
  const words = (
    <>
      {label}
      {state.isRequired && !isLocked && <span className="yb-field__required">{texts.common.required}</span>}
      {isLocked && !hidesLabel && <LockMark isSource={state.provenance?.mode === 'locked'} />}
    </>
  )
  const body = (
    <>
      {help && (
        <p id={ids.help} className="yb-field__help">
          {help}
        </p>
      )}
      {ids.reason && state.openReason && <OpenReason id={ids.reason} reason={state.openReason} />}
      {children({ describedBy, errorId: ids.error })}
      {ids.error && <UnreadText field={field} value={state.value} issues={issues} />}
      {ids.error && <FieldProblems id={ids.error} issues={issues} field={field} />}
      {ids.source && state.provenance && (
        <ProvenanceLine
          id={ids.source}
          provenance={state.provenance}
          label={label}
          contest={contest && (() => contest())}
        />
      )}
    </>
  )

  const classes = ['yb-field', `yb-col-${columns}`]
  if (issues.some(issue => issue.severity === 'error')) classes.push('yb-field--invalid')
  if (isLocked) classes.push('yb-field--locked')
  if (state.openReason) classes.push('yb-field--open')
  const className = classes.join(' ')

  if (isLocked) {
    return (
      <fieldset
        className={className}
        data-path={path}
        aria-labelledby={`${id}--label`}
        aria-describedby={describedBy}
      >
        <span id={`${id}--label`} className={labelClass}>
          {words}
        </span>
        {body}
      </fieldset>
    )
  }
  if (kind === 'fieldset') {
    return (
      <fieldset
        id={id}
        className={className}
        data-path={path}
        aria-describedby={describedBy}
        disabled={state.isDisabled}
      >
        <legend className={labelClass}>{words}</legend>
        {body}
      </fieldset>
    )
  }
  return (
    <div className={className} data-path={path}>
      <label className={labelClass} htmlFor={id}>
        {words}
      </label>
      {body}
    </div>
  )
}

/** Controls that show nothing of a text they cannot read, e.g. one that came from a table. */
const picksOnly: ReadonlySet<Field['type']> = new Set([
  'boolean',
  'date',
  'dateRange',
  'dateTime',
  'duration',
  'month',
  'time',
])

function UnreadText(props: {
  readonly field: Field
  readonly value: unknown
  readonly issues: readonly Issue[]
}): ReactNode {
  const { field, value, issues } = props
  const { texts } = useFormServices()
  const isUnread = issues.some(({ code }) => code === 'answer.shape' || code.endsWith('.format'))
  if (!isUnread || !picksOnly.has(field.type) || typeof value !== 'string') return null
  return <p className="yb-field__help">{texts.common.typed(value)}</p>
}

function LockMark({ isSource }: { readonly isSource: boolean }): ReactNode {
  const { texts } = useFormServices()
  return isSource ? (
    <span className="yb-field__lock">
      <Icon name="lock" label={texts.provenance.locked} />
    </span>
  ) : null
}

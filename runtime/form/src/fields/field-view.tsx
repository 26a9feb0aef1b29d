import { memo, type ComponentType, type ReactNode } from 'react'
import { AnswerRead } from './answer-read.tsx'
import { controlIdOf } from './control-id.ts'
import { FieldFrame } from './field-frame.tsx'
import { lookOf } from './look-of.ts'
import { columnsOf } from './section-grid.tsx'
import type { FieldViewProps } from './field-view-contract.ts'

const nothing = () => undefined

/** One field as it looks in use, from its definition and state. It keeps nothing itself. */
export const FieldView: ComponentType<FieldViewProps> = memo(function FieldView(
  props: FieldViewProps,
): ReactNode {
  const { field, path, state, hidesLabel, isInert, change = nothing, leave = nothing, rows, contest } = props
  const look = lookOf(field.type)
  const id = props.id ?? controlIdOf(path)
  const columns = columnsOf(field)
  const intents = { change, leave, ...(rows ? { rows } : {}), ...(contest ? { contest } : {}) }
  const isLocked = (state.isReadOnly ?? false) && look.frame !== 'bare'

  const view =
    look.frame === 'bare' ? (
      <div className={`yb-field yb-col-${columns}`} data-path={path}>
        {look.renderInput({ field, path, id, state, View: FieldView, ...intents })}
      </div>
    ) : (
      <FieldFrame
        field={field}
        path={path}
        id={id}
        kind={look.frame}
        hasParts={look.hasParts}
        state={state}
        columns={columns}
        hidesLabel={hidesLabel}
        isLocked={isLocked}
        contest={contest}
      >
        {attributes =>
          isLocked ? (
            <div id={id} className="yb-field__value" tabIndex={-1}>
              <AnswerRead field={field} path={path} value={state.value} options={state.options} />
            </div>
          ) : (
            look.renderInput({ field, path, id, state, View: FieldView, ...intents, ...attributes })
          )
        }
      </FieldFrame>
    )
  return isInert ? (
    <div className="yb-inert" inert>
      {view}
    </div>
  ) : (
    view
  )
})

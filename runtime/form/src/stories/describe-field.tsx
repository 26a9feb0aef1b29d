import type { Field, ProvenanceView } from '@yibiao/schemas'
import type { StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import type { FieldViewState } from '../fields/field-view-contract.ts'
import { FormRoot } from '../services/form-root.tsx'
import { FieldStage } from './field-stage.tsx'

export interface FieldSample {
  readonly field: Field
  /** A good answer. */
  readonly filled: unknown
  /** An answer that is refused; absent where none can be given. */
  readonly wrong?: unknown
  /** What the kernel would say besides, e.g. the days a date may lie between. */
  readonly state?: Partial<FieldViewState>
}

export interface FieldStories {
  /** Empty, filled, wrong, read-only, locked by a source, opened by a correction, disabled. */
  readonly allStates: StoryObj
  readonly elder: StoryObj
  /** 390 px wide. */
  readonly phone: StoryObj
}

const locked: ProvenanceView = {
  source: '市场监管总局登记信息',
  sourceKey: 'registration',
  fetchedAt: '2026-03-05T02:30:00Z',
  mode: 'locked',
  trust: 'official',
}

/** The states every field can be in, from one sample. */
export function describeField(sample: FieldSample): FieldStories {
  return {
    allStates: { render: () => <AllStates {...sample} /> },
    elder: {
      render: () => (
        <FormRoot appearance={['elder']}>
          <Column width="52rem">
            <FieldStage field={named(sample.field, '')} value={sample.filled} state={sample.state ?? {}} />
            {sample.wrong !== undefined && (
              <FieldStage
                field={named(sample.field, 'Wrong')}
                value={sample.wrong}
                isJudged
                state={sample.state ?? {}}
              />
            )}
          </Column>
        </FormRoot>
      ),
    },
    phone: {
      render: () => (
        <Column width="390px">
          <FormRoot>
            <FieldStage
              field={{ ...named(sample.field, ''), isRequired: true }}
              value={sample.filled}
              state={{ ...sample.state, provenance: { ...locked, mode: 'editable' } }}
            />
          </FormRoot>
        </Column>
      ),
    },
  }
}

function AllStates({ field, filled, wrong, state = {} }: FieldSample): ReactNode {
  return (
    <Column width="46rem">
      <FieldStage field={{ ...named(field, 'Empty'), isRequired: true }} state={state} />
      <FieldStage field={named(field, 'Filled')} value={filled} state={state} />
      {wrong !== undefined && (
        <FieldStage field={named(field, 'Wrong')} value={wrong} isJudged state={state} />
      )}
      <FieldStage field={named(field, 'ReadOnly')} value={filled} state={{ ...state, isReadOnly: true }} />
      <FieldStage
        field={named(field, 'Locked')}
        value={filled}
        state={{ ...state, isReadOnly: true, provenance: locked }}
        onContest={() => undefined}
      />
      <FieldStage
        field={named(field, 'Opened')}
        value={filled}
        state={{ ...state, openReason: '与营业执照记载的内容不一致,请核对后修改。' }}
      />
      <FieldStage field={named(field, 'Disabled')} value={filled} state={{ ...state, isDisabled: true }} />
    </Column>
  )
}

function Column({ width, children }: { readonly width: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="yb-story__column" style={{ maxWidth: width }}>
      {children}
    </div>
  )
}

/** Each stage needs answers, and so ids, of its own. */
function named(field: Field, suffix: string): Field {
  return { ...field, id: `${field.id}${suffix}`, key: `${field.key}${suffix}` }
}

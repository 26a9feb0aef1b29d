import type { Issue, LocalizedText, ProvenanceView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { lookOf } from '../fields/look-of.ts'
import { useFormServices } from '../services/form-services.tsx'
import { localise } from '../texts/localise.ts'
import { FieldStage, type FieldStageProps } from './field-stage.tsx'
import { fieldStates, type FieldSample, type FieldState } from './samples/index.ts'

const captions: Record<FieldState, LocalizedText> = {
  empty: { 'zh-CN': '未填写', en: 'Empty' },
  filled: { 'zh-CN': '已填写', en: 'Filled' },
  wrong: { 'zh-CN': '有错误', en: 'Wrong' },
  readOnly: { 'zh-CN': '只读', en: 'Read-only' },
  prefilled: { 'zh-CN': '已预填', en: 'Prefilled' },
  opened: { 'zh-CN': '补正时打开', en: 'Opened by a correction' },
  disabled: { 'zh-CN': '停用', en: 'Disabled' },
}

const official: ProvenanceView = {
  source: { 'zh-CN': '市场监管总局登记信息', en: 'Register of companies' },
  sourceKey: 'registration',
  fetchedAt: '2026-03-05T02:30:00Z',
  mode: 'locked',
  trust: 'official',
}

const openReason: LocalizedText = {
  'zh-CN': '与营业执照记载的内容不一致，请核对后修改。',
  en: 'It differs from the business licence; please check it.',
}

/** Every state of some field types, one type below the other. */
export function FieldStates({ samples }: { readonly samples: readonly FieldSample[] }): ReactNode {
  const { locale } = useFormServices()
  return samples.map(sample => {
    const { type, label } = sample.field
    return (
      <section key={type} className="yb-story__type" aria-labelledby={`type-${type}`}>
        <h2 id={`type-${type}`} className="yb-story__name">
          {localise(label, locale)} <code lang="en">{type}</code>
        </h2>
        <div className="yb-story__states" data-is-wide={lookOf(type).columns === 12}>
          {statesOf(sample).map(state => (
            <div key={state} className="yb-story__state" data-sample={`${type} ${state}`}>
              <p className="yb-story__caption">{localise(captions[state], locale)}</p>
              <FieldStage {...stageOf(sample, state, locale)} />
            </div>
          ))}
        </div>
      </section>
    )
  })
}

/** The states a sample is shown in. */
export function statesOf(sample: FieldSample): readonly FieldState[] {
  return sample.states ?? fieldStates
}

function stageOf(sample: FieldSample, shown: FieldState, locale: 'zh-CN' | 'en'): FieldStageProps {
  // Each stage needs answers, and so ids, of its own.
  const key = `${sample.field.key}${shown.charAt(0).toUpperCase()}${shown.slice(1)}`
  const field = { ...sample.field, id: key, key }
  const state = sample.state ?? {}
  const { filled } = sample
  switch (shown) {
    case 'empty':
      return { field, state: { ...state, isRequired: true } }
    case 'filled':
      return { field, state, value: filled }
    case 'wrong':
      return sample.wrong === undefined
        ? { field, state: { ...state, isRequired: true, issues: [missingAt(`/${key}`)] } }
        : { field, state, value: sample.wrong, isJudged: true }
    case 'readOnly':
      return { field, state: { ...state, isReadOnly: true }, value: filled }
    case 'prefilled':
      return {
        field,
        state: { ...state, isReadOnly: true, provenance: official },
        value: filled,
        onContest: () => undefined,
      }
    case 'opened':
      return { field, state: { ...state, openReason: localise(openReason, locale) }, value: filled }
    case 'disabled':
      return { field, state: { ...state, isDisabled: true }, value: filled }
  }
}

function missingAt(path: string): Issue {
  return { code: 'answer.required', path, params: {}, severity: 'error' }
}

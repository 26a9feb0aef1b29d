import { Spin } from 'antd'
import { useCallback } from 'react'
import { designApi } from '../api/design-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { Failure } from '../controls/Failure.tsx'
import type { Saver } from '../session/saver.ts'
import { useDefinition } from '../session/use-editor.ts'
import { controlTexts } from '../texts/controls.ts'
import { sourceTexts } from '../texts/source.ts'
import { useTexts } from '../texts/use-texts.ts'
import { CodeView } from './CodeView.tsx'

/** TypeScript types of the answers; the server writes them from the saved draft, so it is saved first. */
export function AnswersTypesView({ itemId, itemKey, saver }: AnswersTypesViewProps) {
  const texts = useTexts(sourceTexts)
  const controls = useTexts(controlTexts)
  const { form } = useDefinition()
  const load = useCallback(async () => {
    // Another form has other types.
    void form
    await saver.flush()
    return designApi.readAnswersTypes(itemId)
  }, [form, itemId, saver])
  const [loaded, reload] = useLoaded(load)
  if (loaded.state === 'failed') return <Failure error={loaded.error} retry={reload} />
  if (loaded.state === 'loading') {
    return (
      <output className="yd-centre">
        <Spin /> {controls.loading}
      </output>
    )
  }
  return (
    <CodeView
      label={texts.types}
      help={texts.typesHelp}
      fileName={`${itemKey}.answers.ts`}
      text={loaded.value.types}
    />
  )
}

interface AnswersTypesViewProps {
  readonly itemId: string
  readonly itemKey: string
  readonly saver: Saver
}

import { Alert, Button } from 'antd'
import { ProblemError } from '../api/problem-error.ts'
import { controlTexts } from '../texts/controls.ts'
import { useTexts } from '../texts/use-texts.ts'

/** What went wrong with a request, in the server's words, and a way to try again. */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const texts = useTexts(controlTexts)
  const message = useFailureText(error)
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={message}
      action={
        retry && (
          <Button size="small" onClick={retry}>
            {texts.retry}
          </Button>
        )
      }
    />
  )
}

/** One sentence about a failed request. */
export function useFailureText(error: unknown): string {
  const texts = useTexts(controlTexts)
  if (!(error instanceof ProblemError)) return texts.unreachable
  const { title, detail } = error.problem
  return detail ? texts.withDetail(title, detail) : title || texts.failed
}

import { createElement, lazy, Suspense, type ComponentType, type ReactNode } from 'react'
import { Skeleton } from '../components/skeleton.tsx'

/** An input that is fetched when the first field of its type is shown, so that other forms do not pay for it. */
export function lazyInput<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  const Input = lazy(async () => ({ default: await load() }))
  return function LazyInput(props: Props): ReactNode {
    return <Suspense fallback={<Skeleton lines={1} />}>{createElement<Props>(Input, props)}</Suspense>
  }
}

import type { ReactNode } from 'react'

/** A stored signature. */
export function SignatureImage({
  address,
  name,
}: {
  readonly address: string
  readonly name: string
}): ReactNode {
  return <img className="yb-signature__image" src={address} alt={name} />
}

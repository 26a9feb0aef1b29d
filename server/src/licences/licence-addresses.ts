import type { Context } from '../context/context.ts'
import type { Licence } from './find-licence.ts'

/** Where a licence is verified: by its identifier, or by its id where it has none. */
export function verificationAddress(
  { config }: Pick<Context, 'config'>,
  { identifier, id }: Pick<Licence, 'identifier' | 'id'>,
): string {
  return new URL(`/verify/licences/${identifier === '' ? id : identifier}`, config.publicUrl).href
}

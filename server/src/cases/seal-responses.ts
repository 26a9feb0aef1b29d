import { opening, sealing, type SealedPlace } from './seal-answers.ts'

type Responses = Readonly<Record<string, unknown>>
type Place = Omit<SealedPlace, 'form'>

/**
 * What sources answered, by their key, sealed as a whole: no field says how sensitive a response is.
 * @param place `owner` binds them to their row, e.g. `draft:<id>:response`
 */
export function sealResponses(place: Place, responses: Responses): Record<string, unknown> {
  return mapResponses(responses, sealing(place))
}

/** @throws Error when a response does not open */
export function openResponses(place: Place, responses: Responses): Record<string, unknown> {
  return mapResponses(responses, opening(place))
}

function mapResponses(
  responses: Responses,
  change: (value: unknown, path: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(responses).map(([key, value]) => [key, change(value, key)]))
}

/**
 * Ties entries to the properties of one element of a list: `{...of('title')}` gives value and handler. What may be
 * absent is taken away by `undefined`.
 */
export function elementProperties<Element extends object>(
  element: Element,
  change: (element: Element) => void,
) {
  return <Name extends keyof Element>(name: Name) => ({
    value: element[name],
    onChange: (next: Element[Name] | undefined) => change(withProperty(element, name, next)),
  })
}

function withProperty<Value extends object, Name extends keyof Value>(
  value: Value,
  name: Name,
  next: Value[Name] | undefined,
): Value {
  const copy = { ...value }
  if (next === undefined) delete copy[name]
  else copy[name] = next
  return copy
}

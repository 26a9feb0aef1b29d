import { FormPath } from '@formily/core'
import { describe, expect, it } from 'vitest'
import { Path } from './path.ts'

/** Addresses as forms have them. The library's own path is the oracle. */
const addresses = ['', 'name', 'rows.0.name', 'rows.10', 'person.identityDocument.number', '名称']

describe('the stand-in for paths', () => {
  it('takes addresses apart and together as the library does', () => {
    for (const address of addresses) {
      const [ours, theirs] = [Path.parse(address), FormPath.parse(address)]
      expect(ours.segments).toEqual(theirs.segments)
      expect(ours.toString()).toBe(theirs.toString())
      expect(ours.parent().segments).toEqual(theirs.parent().segments)
      expect(ours.concat('0', 'key').entire).toBe(theirs.concat('0', 'key').entire)
      expect(ours.transform(/^\d+$/, (...found) => found)).toEqual(
        theirs.transform(/^\d+$/, (...found: unknown[]) => found),
      )
    }
  })

  it('matches everything by the asterisk and otherwise the same address', () => {
    for (const pattern of ['*', ...addresses.slice(1)]) {
      for (const address of addresses.slice(1)) {
        expect(Path.parse(pattern).matchAliasGroup(address, address), `${pattern} ${address}`).toBe(
          FormPath.parse(pattern).matchAliasGroup(address, address),
        )
      }
    }
  })

  it('reads, writes and removes as the library does', () => {
    const values = [undefined, null, 'text', 0, { inside: 1 }, [1]]
    for (const address of addresses.slice(1)) {
      for (const value of values) {
        const [one, other] = [start(), start()]
        Path.setIn(one, address, value)
        FormPath.setIn(other, address, value)
        expect(one, `${address} ${JSON.stringify(value)}`).toEqual(other)
        expect(Path.getIn(one, address)).toEqual(FormPath.getIn(other, address))
        expect(Path.existIn(one, address)).toBe(FormPath.existIn(other, address))
        Path.deleteIn(one, address)
        FormPath.deleteIn(other, address)
        expect(one).toEqual(other)
      }
    }
  })

  it('refuses what it does not know', () => {
    for (const pattern of ['a.*', '*(a,b)', '..name', '[a,b]', '~.a']) {
      expect(() => Path.parse(pattern)).toThrow(pattern)
    }
  })
})

function start(): Record<string, unknown> {
  return { name: '云岭', rows: [{ name: 'a' }], person: null }
}

import { DOMParser, type Element } from '@xmldom/xmldom'
import { readFileSync } from 'node:fs'

/**
 * The root element of an XML file.
 *
 * @throws Error naming the file when it is not well-formed
 */
export function readXml(path: string): Element {
  const refuse = (_level: string, message: string): never => {
    throw new Error(`${path}: ${message}`)
  }
  const root = new DOMParser({ onError: refuse }).parseFromString(readFileSync(path, 'utf8'), 'text/xml')
  if (root.documentElement === null) throw new Error(`${path}: no element`)
  return root.documentElement
}

/** The children of an element with a local name, in order; prefixes differ between the kit's authors. */
export function childrenOf(element: Element, name: string): Element[] {
  return [...element.childNodes].filter(isElement).filter(child => child.localName === name)
}

/** The first child with a local name. */
export function childOf(element: Element, name: string): Element | undefined {
  return childrenOf(element, name)[0]
}

/** An attribute by its local name, whatever prefix it carries. */
export function attributeOf(element: Element, name: string): string | undefined {
  return [...element.attributes].find(attribute => attribute.localName === name)?.value
}

/** The text within, without the white space around it. */
export function textOf(element: Element | undefined): string {
  return element?.textContent?.trim() ?? ''
}

function isElement(node: { nodeType: number }): node is Element {
  return node.nodeType === 1
}

import type { ChildNode, Element } from 'domhandler'
import { parseDocument } from 'htmlparser2'

/** One control of a form as a browser would send it. */
export interface Control {
  name: string
  /** `text`, `textarea`, `hidden`, `radio`, `select`, `submit` and so on. */
  type: string
  value: string
  required: boolean
  /** Ticked or chosen when the page came; always so for fields that are not chosen. */
  sent: boolean
  maxlength: number | undefined
}

export interface Form {
  action: string
  method: 'get' | 'post'
  multipart: boolean
  /** The browser sends it by itself, also where scripts run. */
  plain: boolean
  controls: Control[]
}

/** What a person (or their browser) takes from a page. */
export interface ReadPage {
  title: string
  /** All text, with nothing added and nothing taken away between two tags. */
  text: string
  /** The text of each element that holds text itself, to find words that stand by themselves. */
  pieces: string[]
  forms: Form[]
  links: { href: string; text: string }[]
  element(test: (element: Element) => boolean): Element | undefined
  /** Every element, in the order of the page. */
  elements: Element[]
}

/** Reads a page the way a browser does, as far as forms, links and text go; each part when it is asked for. */
export function readPage(html: string): ReadPage {
  return new Page(html)
}

class Page implements ReadPage {
  #html: string
  #root?: ChildNode[]
  #elements?: Element[]
  #text?: string
  #pieces?: string[]
  #forms?: Form[]

  constructor(html: string) {
    this.#html = html.replace(/\r\n?/g, '\n') // line ends are one sign in a page
  }

  get #nodes() {
    this.#root ??= parseDocument(this.#html, { decodeEntities: true }).childNodes
    return this.#root
  }

  get elements() {
    this.#elements ??= [...elementsIn(this.#nodes)]
    return this.#elements
  }

  get title() {
    return textOf(this.#named('title'))
  }

  get text() {
    const body = this.#named('body')
    this.#text ??= textOf(body.length > 0 ? body : this.#nodes)
    return this.#text
  }

  get pieces() {
    this.#pieces ??= this.elements.filter((one) => !UNSEEN.has(one.name) && holdsText(one)).map((one) => textOf([one]))
    return this.#pieces
  }

  get forms() {
    this.#forms ??= this.#named('form').map((one) => readForm(one, this.elements))
    return this.#forms
  }

  get links() {
    return this.#named('a')
      .filter(({ attribs }) => attribs.href !== undefined)
      .map((one) => ({ href: one.attribs.href ?? '', text: textOf([one]).replace(/\s+/g, ' ').trim() }))
  }

  element(test: (element: Element) => boolean) {
    return this.elements.find(test)
  }

  #named(tag: string) {
    return this.elements.filter(({ name }) => name === tag)
  }
}

/** All text in and below these nodes; scripts, styles and templates are not text. */
export function textOf(nodes: readonly ChildNode[]): string {
  return nodes
    .map((node) =>
      'data' in node && node.type === 'text'
        ? node.data
        : 'children' in node && isSeen(node)
          ? textOf(node.children as ChildNode[])
          : '',
    )
    .join('')
}

const UNSEEN = new Set(['script', 'style', 'template', 'head'])

const isSeen = (node: ChildNode) => !('name' in node) || !UNSEEN.has(node.name)

function* elementsIn(nodes: readonly ChildNode[]): Generator<Element> {
  for (const node of nodes) {
    if (!('name' in node) || !('children' in node)) continue
    yield node as Element
    yield* elementsIn(node.children as ChildNode[])
  }
}

const holdsText = (element: Element) =>
  element.children.some((child) => child.type === 'text' && child.data.trim() !== '')

const CONTROLS = new Set(['input', 'textarea', 'select', 'button'])

/** A form's controls: those inside, and those elsewhere that name it. */
function readForm(form: Element, all: readonly Element[]): Form {
  const inside = [...elementsIn(form.children)].filter(
    ({ name, attribs }) => CONTROLS.has(name) && attribs.form === undefined,
  )
  const outside = form.attribs.id
    ? all.filter(({ name, attribs }) => CONTROLS.has(name) && attribs.form === form.attribs.id)
    : []
  return {
    action: form.attribs.action ?? '',
    plain: form.attribs['data-turbo'] === 'false',
    method: form.attribs.method?.toLowerCase() === 'post' ? 'post' : 'get',
    multipart: form.attribs.enctype === 'multipart/form-data',
    controls: [...inside, ...outside].flatMap(controlOf).filter(({ name }) => name !== ''),
  }
}

function controlOf(element: Element): Control[] {
  const { name = '', type, value, required, checked, maxlength } = element.attribs
  const base = { name, required: required !== undefined, maxlength: maxlength ? Number(maxlength) : undefined }
  if (element.name === 'textarea') {
    return [{ ...base, type: 'textarea', value: textOf(element.children).replace(/^\r?\n/, ''), sent: true }] // the first line end belongs to the tag
  }
  if (element.name === 'select') {
    const options = [...elementsIn(element.children)].filter((one) => one.name === 'option')
    const chosen = options.find(({ attribs }) => attribs.selected !== undefined) ?? options[0]
    return options.map((one) => ({
      ...base,
      type: 'select',
      value: one.attribs.value ?? textOf(one.children),
      sent: one === chosen,
    }))
  }
  if (element.name === 'button') {
    return type === 'button' ? [] : [{ ...base, type: 'submit', value: value ?? '', sent: false }]
  }
  if (type === 'radio' || type === 'checkbox')
    return [{ ...base, type, value: value ?? 'on', sent: checked !== undefined }]
  return [{ ...base, type: type ?? 'text', value: value ?? '', sent: type !== 'submit' && type !== 'file' }]
}

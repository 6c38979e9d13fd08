import { Controller } from '@hotwired/stimulus'

type Point = readonly [x: number, y: number]

const PAPER = { width: 1200, height: 900 } // pixels of the picture that is kept, whatever the screen
const PEN = 7 // of those pixels
const WHITE = '#fff'
const INK = '#1c1b19' // the same by day and by night: it is a drawing on paper

/**
 * A sheet of paper to draw on with a finger, a pen or a mouse. What was drawn goes along with the form it lies in, in
 * its file field, unless a photo was chosen there: then the sheet is put away. Without scripts it is not shown.
 */
export class DrawingController extends Controller<HTMLElement> {
  static override targets = ['paper', 'tool']
  declare readonly paperTarget: HTMLCanvasElement
  declare readonly toolTargets: HTMLButtonElement[]

  #lines: Point[][] = []
  #form: HTMLFormElement | null = null

  override connect() {
    this.element.hidden = false
    this.paperTarget.width = PAPER.width
    this.paperTarget.height = PAPER.height
    this.#form = this.element.closest('form')
    this.#form?.addEventListener('formdata', this.#take)
    this.#photo?.addEventListener('change', this.#makeWay)
    this.#makeWay()
    this.#draw()
  }

  override disconnect() {
    this.#form?.removeEventListener('formdata', this.#take)
    this.#photo?.removeEventListener('change', this.#makeWay)
  }

  begin(event: PointerEvent) {
    if (!event.isPrimary || event.button !== 0) return
    this.paperTarget.setPointerCapture(event.pointerId)
    this.#lines.push([this.#pointOf(event)])
    this.#draw()
  }

  move(event: PointerEvent) {
    if (!event.isPrimary || !this.paperTarget.hasPointerCapture(event.pointerId)) return
    const line = this.#lines.at(-1)
    for (const one of event.getCoalescedEvents?.() ?? [event]) line?.push(this.#pointOf(one))
    this.#draw()
  }

  back() {
    this.#lines.pop()
    this.#draw()
  }

  clear() {
    this.#lines = []
    this.#draw()
  }

  get #photo() {
    return this.#form?.querySelector<HTMLInputElement>('input[type=file]')
  }

  readonly #makeWay = () => {
    this.element.hidden = (this.#photo?.files?.length ?? 0) > 0
  }

  /** The picture is made the moment the form is sent: none that was drawn in haste is left behind. */
  readonly #take = ({ formData }: FormDataEvent) => {
    const field = this.#photo?.name
    if (!field || this.element.hidden || this.#lines.length === 0) return
    const [, bytes = ''] = this.paperTarget.toDataURL('image/png').split(',')
    const picture = Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))
    formData.set(field, new File([picture], 'drawing.png', { type: 'image/png' }))
  }

  #pointOf({ clientX, clientY }: PointerEvent): Point {
    const { left, top, width, height } = this.paperTarget.getBoundingClientRect()
    return [((clientX - left) / width) * PAPER.width, ((clientY - top) / height) * PAPER.height]
  }

  #draw() {
    const pen = this.paperTarget.getContext('2d')
    if (!pen) return
    pen.fillStyle = WHITE
    pen.fillRect(0, 0, PAPER.width, PAPER.height)
    pen.strokeStyle = INK
    pen.lineWidth = PEN
    pen.lineCap = pen.lineJoin = 'round'
    for (const line of this.#lines) strokeLine(pen, line)
    for (const tool of this.toolTargets) tool.disabled = this.#lines.length === 0
  }
}

/** A smooth line through the middles between its points; a single point is a dot. */
function strokeLine(pen: CanvasRenderingContext2D, line: Point[]) {
  const [first, ...rest] = line
  if (!first) return
  pen.beginPath()
  pen.moveTo(...first)
  rest.forEach(([x, y], at) => {
    const [nextX, nextY] = rest[at + 1] ?? [x, y]
    pen.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2)
  })
  if (rest.length === 0) pen.lineTo(...first)
  pen.stroke()
}

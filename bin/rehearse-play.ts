import { Browser, type Page } from './rehearse-browser.ts'
import type { Form } from './rehearse-page.ts'
import type { Text } from './rehearse-texts.ts'

/** What became of one text. `lost` is the one thing that may never be: acknowledged, and not there unchanged. */
export interface Journey {
  text: string
  published: boolean
  asked: boolean
  refused: boolean
  /** Went to a closed service, whose words the link alone does not show. */
  sealed: boolean
  owned: boolean
  answered: boolean
  closed: boolean
  judged: boolean
  lost: boolean
  acknowledgedMs?: number
  error?: string
}

interface Options {
  /** An employee's browser, to publish, answer and close with. */
  desk?: Browser | undefined
  host?: string | undefined
  toTheEnd: boolean
}

/** Signs an employee in with a link, by its one button. */
export async function signIn(base: string, link: string, host?: string): Promise<Browser> {
  const browser = new Browser(base, { host })
  const { pathname, search } = new URL(link, base)
  const page = await browser.open(pathname + search)
  const form = page.forms.find(({ method }) => method === 'post')
  if (!form) throw new Error('This sign-in link does not work any more. Make a new one: npm run sign-in-link')
  await browser.submit(page, form)
  return browser
}

/** One text as a new customer: publish its answer where it has one, ask, follow; and a share to the end. */
export async function play(
  base: string,
  { text, index }: { text: Text; index: number },
  { desk, host, toTheEnd }: Options,
): Promise<Journey> {
  const journey: Journey = {
    text: text.question,
    published: false,
    asked: false,
    refused: false,
    sealed: false,
    owned: false,
    answered: false,
    closed: false,
    judged: false,
    lost: false,
  }
  try {
    if (desk && text.answer) journey.published = await publish(desk, text)
    const customer = new Browser(base, { host })
    const track = await ask(customer, text.question, index, journey)
    if (track && desk && toTheEnd) await toTheVerdict(customer, desk, track, journey)
  } catch (error) {
    journey.error = (error as Error).message.slice(0, 200)
    journey.lost ||= journey.asked && !journey.owned && !journey.sealed
  }
  return journey
}

async function publish(desk: Browser, { question, answer = '' }: Text): Promise<boolean> {
  const page = await desk.open('/desk/answers/new')
  const sent = await desk.submit(page, formTo(page, '/desk/answers'), {
    question: question.slice(0, 300),
    body: answer,
  })
  return sent.status === 200 && sent.url.pathname !== '/desk/answers/new'
}

/** Asks at the front door and opens the page that comes of it: the words must stand there as they were typed. */
async function ask(customer: Browser, question: string, index: number, journey: Journey): Promise<string | undefined> {
  const door = await customer.open('/')
  const started = performance.now()
  const receipt = await customer.submit(door, formTo(door, '/questions'), {
    words: question,
    reach: `rehearsal-${process.pid}-${index}@example.org`,
  })
  const path = receipt.url.pathname.match(/^\/track\/[^/]+/)?.[0]
  if (!path) {
    if (receipt.status < 400 || receipt.status >= 500) throw new Error(`the door answered ${receipt.status}`)
    journey.refused = true
    return
  }
  journey.acknowledgedMs = performance.now() - started
  journey.asked = true
  const page = await customer.open(path)
  if (page.forms.some(({ action }) => action.endsWith('/codes'))) {
    journey.sealed = true // of a closed service: the bare link shows status and dates only, as it should
    return
  }
  const road = await customer.open(`${path}/receipt`)
  const typed = question.replace(/\r\n?/g, '\n')
  journey.lost = ![...page.pieces, ...road.pieces, page.text, road.text].some((piece) => piece.includes(typed))
  journey.owned = page.element(({ attribs }) => attribs.class === 'now') !== undefined
  if (journey.lost) journey.error = 'the words did not come back unchanged'
  return path
}

async function toTheVerdict(customer: Browser, desk: Browser, path: string, journey: Journey) {
  const code = (await customer.open(`${path}/receipt`)).text.match(/[A-Z0-9]{3}-[A-Z0-9]{3}/)?.[0] ?? ''
  const search = await desk.open('/desk/search')
  const found = await desk.submit(search, formTo(search, '/desk/search'), { q: code })
  const link = /^\/desk\/requests\/\d+$/.test(found.url.pathname)
    ? found.url.pathname
    : found.links.find(({ href }) => /^\/desk\/requests\/\d+$/.test(href))?.href
  if (!link) return // of a closed service: not for this colleague
  const request = await desk.open(link)
  const answered = await desk.submit(request, formTo(request, '/answers'), {
    body: `Dag, dit is ons antwoord op uw vraag. Groet, de keuken.`,
    is: 'answer',
  })
  journey.answered = answered.status === 200
  const closing = await desk.open(`${link}/closing`)
  const closed = await desk.submit(closing, formTo(closing, '/closing'), {
    account: 'We hebben uw vraag gelezen en beantwoord.',
    next_step: 'U hoeft niets te doen. Komt het terug, schrijf ons dan hier.',
  })
  if (closed.status >= 400) throw new Error(`closing answered ${closed.status}`)
  journey.closed = true
  const page = await customer.open(path)
  const verdict = page.forms.find(({ action }) => action.endsWith('/verdict') || action.endsWith('/verdicts'))
  if (!verdict) throw new Error('a closed question does not ask whether it helped')
  const judged = await customer.submit(page, verdict, { helped: 'yes', expectation: 'met' })
  journey.judged = judged.status === 200
}

function formTo(page: Page, ending: string): Form {
  const form = page.forms.find(({ action }) => action.endsWith(ending))
  if (!form) throw new Error(`no form to ${ending} at ${page.url.pathname.replace(/[\w-]{20,}/, '…')} (${page.status})`)
  return form
}

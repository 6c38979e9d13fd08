import type { ChildNode, Element } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import { IntlMessageFormat } from 'intl-messageformat'
import { SIX_QUESTIONS } from '../src/meetings/six-questions.ts'
import { allWords, type Catalogue, roomsWithWords } from '../src/ui/words/messages.ts'

/** How a page speaks: Dutch with u, Dutch with je, English. */
export type Voice = 'nl' | 'nl-je' | 'en'

const UNSEEN = new Set(['script', 'style', 'template'])
const SAID = ['aria-label', 'placeholder', 'title', 'alt'] // attributes that are read, or read out

/** Every text on a page that somebody sees or hears. What says itself which language it is in, is left out. */
export function textsOn(markup: string): string[] {
  const texts: string[] = []
  const gather = (nodes: readonly ChildNode[]) => {
    for (const node of nodes) {
      if (node.type === 'text') texts.push(node.data.replace(/\s+/g, ' ').trim())
      if (!('attribs' in node)) continue
      const element: Element = node
      if (UNSEEN.has(element.name) || (element.name !== 'html' && element.attribs.lang)) continue
      for (const name of SAID) texts.push(element.attribs[name] ?? '')
      gather(element.children)
    }
  }
  gather(parseDocument(markup).childNodes)
  return texts.filter((text) => text !== '')
}

/** What stands on a page though it should have been filled in or put into words. */
export const rawIn = (texts: readonly string[]): string[] =>
  texts.filter((text) => RAW.test(text) || text.split(/[\s"()]+/).some(isKey))

const RAW = /\{(?!called\}|me\})\w+[},]|\b(undefined|NaN|Invalid Date)\b|\[object /
const ROOMS = roomsWithWords().join('|')
const KEY = new RegExp(`^(${ROOMS})\\.[a-z0-9_]+(\\.[a-z0-9_]+)*$`)
const NAMES = ['Gemeente Zonnedam'] // the organisation of the tests is called like an example of ours
const FILE_ENDING = /\.(txt|pdf|png|jpg|nl)$/

const isKey = (word: string) => KEY.test(word) && !FILE_ENDING.test(word)

/** Sentences of our own that stand on a page which speaks otherwise. */
export function foreignIn(texts: readonly string[], voice: Voice): string[] {
  const found = new Set<string>()
  for (const text of texts) {
    for (let at = 0; at <= text.length - LEAST; at++) {
      for (const words of FOREIGN[voice].get(text.slice(at, at + LEAST)) ?? []) {
        if (text.startsWith(words, at)) found.add(words)
      }
    }
  }
  return [...found]
}

/**
 * The usual word for customer where the organisation has one of its own. The six questions stand as they were written;
 * names of fields and the role of a colleague are no sentences of ours.
 */
export const othersWordIn = (texts: readonly string[]): string[] =>
  texts.filter(
    (text) =>
      /(?<!\p{L})(?:klant(?!manager)|customer)/iu.test(text) &&
      !/^[a-z_]+$/.test(text) &&
      !QUOTED.some((one) => text.includes(one)),
  )

const QUOTED = Object.values(SIX_QUESTIONS).flatMap(({ nl, en }) => [nl, en])

const LEAST = 13 // shorter words are the same in both languages too often

const { nl, 'nl-je': je, en } = allWords()
const jeWhole: Catalogue = new Map([...nl, ...je])

const FOREIGN: Readonly<Record<Voice, ReadonlyMap<string, string[]>>> = {
  nl: saidOnlyBy([en, jeWhole], nl),
  'nl-je': saidOnlyBy([en, nl], jeWhole),
  en: saidOnlyBy([nl, jeWhole], en),
}

/** The pieces of these catalogues that the page's own does not say, by how they begin. */
function saidOnlyBy(others: readonly Catalogue[], own: Catalogue): ReadonlyMap<string, string[]> {
  const ownWords = [...own.values()].flatMap(piecesOf).join('\n')
  const pieces = new Set(others.flatMap((other) => [...other.values()].flatMap(piecesOf)))
  const long = [...pieces].filter(
    (words) => words.length >= LEAST && !ownWords.includes(words) && !NAMES.includes(words),
  )
  return Map.groupBy(long, (words) => words.slice(0, LEAST))
}

type Part = ReturnType<IntlMessageFormat['getAst']>[number]

/** What a message says whatever is filled in. */
function piecesOf(text: string): string[] {
  const gather = (parts: readonly Part[]): string[] =>
    parts.flatMap((part) => {
      if ('options' in part) return Object.values(part.options).flatMap(({ value }) => gather(value))
      return 'value' in part && part.type === 0 ? [part.value.trim()] : [] // 0: literal
    })
  return gather(new IntlMessageFormat(text, 'nl', undefined, { ignoreTag: true }).getAst())
}

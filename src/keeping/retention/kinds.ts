import type { Bilingual } from '../bilingual.ts'

/** What has a time of its own after which it goes. */
export const KINDS = [
  'questions',
  'customers',
  'observations',
  'visits',
  'walls',
  'mails',
  'drafts',
  'meetings',
  'badges',
  'colleagues',
] as const

export type Kind = (typeof KINDS)[number]

export interface KindOfKeeping {
  kind: Kind
  /** Unless the organisation chose otherwise. */
  days: number
  /** What is counted from. */
  from: Bilingual
  /** Why so long, and what asks for it. */
  because: Bilingual
  /** What happens then. */
  what: Bilingual
}

const YEAR = 366

/** What is usual. Each can be changed on a page, with the reason. */
export const USUAL: Readonly<Record<Kind, KindOfKeeping>> = {
  questions: {
    kind: 'questions',
    days: 5 * YEAR,
    from: ['nadat de vraag klaar was', 'after the question was done'],
    because: [
      'Zo lang kan iemand nog iets van ons eisen (Burgerlijk Wetboek 3:307). Overheden volgen hun selectielijst (Archiefwet), de zorg bewaart twintig jaar (WGBO).',
      'So long somebody can still claim something of us (Dutch Civil Code 3:307). Public bodies follow their selection list (Archives Act), care keeps twenty years (WGBO).',
    ],
    what: [
      'woorden, bestanden en mails worden gewist; dat er een vraag was blijft',
      'words, files and mails are erased; that there was a question stays',
    ],
  },
  customers: {
    kind: 'customers',
    days: 2 * YEAR,
    from: [
      'nadat we voor het laatst van iemand hoorden en alle vragen gewist zijn',
      'after we last heard of somebody and all their questions were erased',
    ],
    because: [
      'Zonder vraag is er geen reden meer om te weten wie iemand is (AVG artikel 5, lid 1, onder e).',
      'Without a question there is no reason left to know who somebody is (GDPR article 5(1)(e)).',
    ],
    what: [
      'naam, adressen en alles wat over diegene gaat worden gewist',
      'name, addresses and all that is about them are erased',
    ],
  },
  observations: {
    kind: 'observations',
    days: 3 * YEAR,
    from: ['nadat we het hoorden', 'after we heard it'],
    because: [
      'Wat een {customer} drie jaar geleden zei, zegt weinig over nu. Wat we ervan leerden staat er zonder naam.',
      'What a {customer} said three years ago tells little of today. What we learned of it stands there without a name.',
    ],
    what: ['de woorden worden gewist', 'the words are erased'],
  },
  visits: {
    kind: 'visits',
    days: 3 * YEAR,
    from: ['na het bezoek', 'after the visit'],
    because: ['Langer helpt het niemand meer.', 'Longer it helps nobody.'],
    what: ['wie, waar en wat er geschreven is worden gewist', 'whom, where and what was written are erased'],
  },
  walls: {
    kind: 'walls',
    days: YEAR,
    from: ['nadat het gezegd is', 'after it was said'],
    because: ['Na een jaar is het opgelost, of opnieuw gezegd.', 'After a year it is solved, or was said again.'],
    what: ['de zin wordt gewist', 'the sentence is erased'],
  },
  mails: {
    kind: 'mails',
    days: 90,
    from: ['nadat de mail ging', 'after the mail went'],
    because: [
      'Zo lang kan iemand nog vragen of een mail ging. Wat erin stond, staat bij de vraag zelf.',
      'So long somebody may ask whether a mail went. What it said stands with the question itself.',
    ],
    what: ['de mail wordt weggegooid', 'the mail is thrown away'],
  },
  drafts: {
    kind: 'drafts',
    days: 30,
    from: ['nadat een bericht als concept terugkwam', 'after a message came back as a draft'],
    because: [
      'Wat na een maand niet verstuurd is, wordt dat niet meer.',
      'What was not sent after a month will not be.',
    ],
    what: ['het concept wordt weggegooid', 'the draft is thrown away'],
  },
  meetings: {
    kind: 'meetings',
    days: YEAR,
    from: ['na het overleg', 'after the meeting'],
    because: [
      'De punten en besluiten blijven; wie er van buiten was en wat er geplakt is, hoeft niet.',
      'Items and decisions stay; who came from outside and what was pasted need not.',
    ],
    what: [
      'adressen van gasten en de geplakte agenda worden gewist',
      'addresses of guests and the pasted agenda are erased',
    ],
  },
  badges: {
    kind: 'badges',
    days: 30,
    from: ['nadat de kaart ophield', 'after the card ended'],
    because: ['Een oude kaart opent niets meer.', 'An old card opens nothing any more.'],
    what: ['de kaart wordt weggegooid', 'the card is thrown away'],
  },
  colleagues: {
    kind: 'colleagues',
    days: 2 * YEAR,
    from: ['nadat iemand hier wegging', 'after somebody left'],
    because: [
      'Zo lang kan een {customer} nog vragen wie iets deed.',
      'So long a {customer} may ask who did something.',
    ],
    what: ['naam, adres, foto en kennis worden gewist', 'name, address, photo and expertise are erased'],
  },
}

export const isKind = (kept: string): kept is Kind => KINDS.some((kind) => kind === kept)

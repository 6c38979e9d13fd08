import type { DemoAnswer, DemoCannedText } from './content.ts'

const nl = 'nl' as const
const en = 'en' as const

export const growerAnswers: DemoAnswer[] = [
  {
    slug: 'how-deep',
    service: 'advies',
    language: en,
    question: 'How deep do I plant bulbs?',
    body: `Three times the height of the bulb, in clay a little less. A tulip goes **12 to 15 centimetres** deep, a crocus 6.

Pointed side up. If you cannot tell, plant it sideways.`,
  },
  {
    slug: 'hoe-diep',
    service: 'advies',
    language: nl,
    question: 'Hoe diep plant ik bollen?',
    body: `Drie keer de hoogte van de bol, in klei iets minder. Een tulp gaat **12 tot 15 centimeter** diep, een krokus 6. De punt naar boven. Weet je het niet zeker, leg hem dan op zijn zij.`,
  },
  {
    slug: 'too-late',
    service: 'advies',
    language: en,
    question: 'Is it too late to plant?',
    body: `As long as you can get a spade in: no. Tulips may go in until the shortest day, and in a mild winter after it. They will be two weeks later than the neighbours’.`,
  },
  {
    slug: 'squirrels-and-mice',
    service: 'advies',
    language: en,
    question: 'What do I do about squirrels and mice?',
    body: `Lay chicken wire over the bed until the shoots show. Plant tulips in baskets. Or choose **daffodils**: nobody eats those.`,
  },
  {
    slug: 'delivery-to-england',
    service: 'bestelling',
    language: en,
    question: 'How long does delivery to England take?',
    body: `Usually **five working days**: one to pick and pack, one for the plant health check, three on the way. We send on Mondays and Wednesdays, so that no box spends a weekend at the border.

You can follow each step on your own page.`,
  },
  {
    slug: 'duties',
    service: 'rekening',
    language: en,
    question: 'Do I pay customs duty?',
    body: `No. The plant health paper and all duties are in our price. If somebody at the door asks you for money, do not pay and write to us. Then we pay.`,
  },
  {
    slug: 'wrong-or-soft',
    service: 'klacht',
    language: en,
    question: 'Some bulbs are soft, missing or wrong. What now?',
    body: `Write to us within **a month**, one line is enough. You choose: new ones or your money back. Bulbs that are soft and smell do not go on the compost.`,
  },
  {
    slug: 'add-to-my-order',
    service: 'bestelling',
    language: en,
    question: 'Can I change my order?',
    body: `Until we start picking: everything. Your page shows whether we have. After that we can often still change the address.`,
  },
  {
    slug: 'come-and-see',
    service: 'bezoek',
    language: en,
    question: 'May I come and see the field?',
    body: `Yes. Ring the bell at the barn. In **April** there is most to see, in **October** most to do. Above the barn are six beds, for people who want to stay a few days and help. You pay for breakfast, and in stories.`,
  },
  {
    slug: 'op-bezoek',
    service: 'bezoek',
    language: nl,
    question: 'Mag mijn klas komen kijken?',
    body: `Graag. Op donderdag staat de telmachine aan. Neem laarzen mee en reken op modder. Het kost niets.`,
  },
]

export const growerCannedTexts: DemoCannedText[] = [
  {
    shortcut: 'new-ones',
    title: 'New bulbs are on the way',
    body: 'Hello {called}, that should not have happened. New ones leave today, and you need not send anything back.',
  },
  {
    shortcut: 'ferry',
    title: 'The ferry is late',
    body: 'Hello {called}, the ferry did not sail because of the wind, so I will not make the day I promised. The next one goes on … Is that in time for you? If not, tell me and we find another way.',
  },
  {
    shortcut: 'soil',
    title: 'Tell me about your soil',
    body: 'Hello {called}, before I answer: is it clay, sand or a pot, and how much sun? A bad photo is a good help.',
  },
  {
    shortcut: 'no-more',
    title: 'Sold out',
    body: 'Hello {called}, I have to say no: this one is sold out. We do not swap without asking. What did you want it for? Then Piet thinks along.',
  },
  {
    shortcut: 'bedankt',
    title: 'Bedankt, in het Nederlands',
    body: 'Dag {called}, dank je wel voor je bericht. Ik zoek het uit en laat het je vandaag nog weten.',
  },
]

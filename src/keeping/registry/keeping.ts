import { type Entry, ours, plain, theirs } from './field.ts'

/** What we keep to keep no more than we should. */
export const KEEPING: readonly Entry[] = [
  {
    table: 'retention',
    group: 'inside',
    kept: 'organisation',
    why: ['Weten hoe lang wat bewaard blijft', 'Knowing how long what is kept'],
    benefit: ['U kunt lezen wanneer wat weggaat', 'You can read when what goes'],
    fields: {
      kind: plain('waarvan', 'of what'),
      days: plain('hoeveel dagen', 'how many days'),
      because: plain('waarom zo lang', 'why so long'),
      changed_by: ours('wie dat koos', 'who chose that'),
    },
  },
  {
    table: 'holds',
    group: 'inside',
    kept: 'organisation',
    why: ['Iets laten staan dat volgens de wet moet blijven', 'Leaving what the law wants kept'],
    benefit: [
      'Wat u nodig heeft voor bezwaar of rechter is er nog',
      'What you need for an objection or a court is still there',
    ],
    fields: {
      because: plain('waarom het blijft', 'why it stays'),
      placed_by: ours('wie dat besliste', 'who decided that'),
      placed_at: plain('wanneer', 'when'),
    },
  },
  {
    table: 'erasures',
    group: 'inside',
    kept: 'log',
    why: ['Weten wat gewist is, als nummer', 'Knowing what was erased, as a number'],
    benefit: [
      'Wat u liet wissen komt nooit terug uit een backup',
      'What you had erased never comes back from a backup',
    ],
    fields: {
      kind: plain('een {customer}, een vraag of wat iemand zei', 'a {customer}, a question or what somebody said'),
      subject_id: plain('welk nummer', 'which number'),
      because: plain('omdat het gevraagd is, of de tijd om was', 'because it was asked, or its time had come'),
      erased_at: plain('wanneer', 'when'),
    },
  },
  {
    table: 'erasure_requests',
    group: 'you',
    kept: 'customers',
    why: ['Uw vraag om gewist te worden op tijd beantwoorden', 'Answering in time when you ask to be erased'],
    benefit: ['U heeft binnen een maand antwoord', 'You have an answer within a month'],
    fields: {
      asked_at: theirs('wanneer u het vroeg', 'when you asked'),
      answer: theirs('of het gedaan is', 'whether it was done'),
      answered_at: plain('wanneer', 'when'),
      because: theirs('waarom het niet gebeurde', 'why it was not done'),
      refused_by: ours('wie dat besliste', 'who decided that'),
    },
  },
  {
    table: 'privacy_statement',
    group: 'us',
    kept: 'organisation',
    why: ['Zelf vertellen hoe we met uw gegevens omgaan', 'Telling ourselves how we treat your data'],
    benefit: ['U weet wie erover gaat en waar u klaagt', 'You know who is in charge and where to complain'],
    fields: {
      words: plain('onze tekst', 'our text'),
      translations: plain('dezelfde in andere talen', 'the same in other languages'),
      ground: plain('waarom we het mogen', 'why we may'),
      officer_name: ours('wie op de gegevens let', 'who watches over the data'),
      officer_mail: ours('diens mailadres', 'their mail address'),
      officer_phone: ours('diens nummer', 'their number'),
    },
  },
]

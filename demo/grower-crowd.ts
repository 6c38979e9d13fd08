import type { DemoCrowd } from './content.ts'
import { growerQuestions } from './grower-questions.ts'

export const growerCrowd: DemoCrowd = {
  questions: growerQuestions,
  language: 'en',
  openers: [
    '',
    '',
    '',
    'Hello, ',
    'Good morning, ',
    'Dear all, ',
    'Quick question: ',
    'From a very wet garden: ',
    'It is me again. ',
  ],
  streets: ['Orchard Row', 'Mill Lane', 'Chapel Hill', 'Fen Road', 'Station Walk'],
  greetings: {
    en: ['Hello {called}, ', 'Good morning {called}, ', 'Dear {called}, '],
    nl: ['Dag {called}, ', 'Hallo {called}, '],
  },
  endingsIn: {
    nl: {
      outcome: 'done',
      account: '{person} heeft gedaan wat we je hier schreven, en keek {dag} na of het klopt.',
      nextStep: 'Klopt er toch iets niet? Schrijf het hier, dan leest {person} het.',
      results: ['Nagekeken.', 'Geregeld.', 'Klaar, en gecontroleerd.'],
    },
  },
  endings: {
    bestelling: [
      {
        outcome: 'done',
        account:
          '{person} saw to it, as we wrote you. Ionuț picked them, Marta packed them, and on {dag} the box was at your door.',
        nextStep: 'Plant them within two weeks. If it freezes, leave them in the box.',
        results: ['Picked, all firm.', 'Packed in wood wool.', 'Paper in order.', 'Delivered.', 'Planted by you.'],
      },
      {
        outcome: 'done',
        suits: /another fifty|purple ones|dertig zakjes|tall at the back/,
        account:
          'Ionuț picked them, Marta packed them, and {person} saw to the paper for the border. On {dag} the box was at your door. Eleven bulbs were too soft, we replaced those before you could find out.',
        nextStep: 'Plant them within two weeks. If it freezes, leave them in the box.',
        results: [
          'Picked, all firm.',
          'Packed in wood wool.',
          'Inspected and stamped.',
          'Delivered.',
          'Planted by you.',
        ],
      },
      {
        outcome: 'done',
        suits: /away on|leave out the invoice|wrong house number/,
        account:
          '{person} changed the order before the shed had started on it. So nothing had to be unpacked, and Marta thanks you for being early.',
        nextStep: 'Write to us when they flower. We like to know how the story ends.',
        results: ['Picked.', 'Packed.', 'Paper in order.', 'Delivered.'],
      },
    ],
    klacht: [
      {
        outcome: 'done',
        account: '{person} looked into it and put it right, as we wrote you. It was settled on {dag}.',
        nextStep: 'If anything is still wrong, tell us here. You need not send a photo.',
        cost: 'You pay nothing.',
        results: ['Found out what happened.', 'Put right.'],
      },
      {
        outcome: 'done',
        suits: /eighty-eight/,
        account:
          'The count was wrong: the counting machine skips when a bag is damp. {person} counted yours by hand this time. New ones came on {dag}.',
        nextStep: 'If one more turns out soft, tell us. You need not send a photo.',
        cost: 'You pay nothing.',
        results: ['Found it: a damp bag.', 'New ones sent.'],
      },
      {
        outcome: 'partly',
        suits: /not my door|says “delivered”/,
        account:
          'We found the parcel, though not in time for your planting day. {person} paid you back half, as you asked, and you kept the bulbs.',
        nextStep: 'They can still go in. Femke wrote down how, below.',
        results: ['Found, at the wrong door.', 'Half paid back.'],
      },
    ],
    advies: [
      {
        outcome: 'done',
        account:
          '{person} asked Piet as well. They did not agree at first, then they did. The advice above is from both.',
        nextStep: 'Tell us in spring how it went. Then you know, and so do we.',
        results: ['Talked over, with coffee.'],
      },
    ],
    bezoek: [
      {
        outcome: 'done',
        account:
          'You came, you saw the field, and the rain held off until you were in the shed. {person} showed you round.',
        nextStep: 'The row with your name on it flowers in April.',
        results: ['Day chosen.', 'Beds made.', 'You were here.'],
      },
    ],
    rekening: [
      {
        outcome: 'done',
        account: '{person} set the bill right, as we wrote you.',
        nextStep: 'You need do nothing more.',
        results: ['Checked with the list.', 'Set right.'],
      },
      {
        outcome: 'done',
        suits: /paid twice/,
        account: 'We compared our list with the bank. You had paid twice. The second amount is on its way back.',
        nextStep: 'It is in your account within three days.',
        results: ['Checked with the bank.', 'Paid back.'],
      },
    ],
  },
  answered: {
    en: {
      outcome: 'done',
      account: 'You asked and {person} answered. Nothing else had to be done.',
      nextStep: 'If there is something else after all, write it here and {person} reads it.',
      results: ['The answer was enough.'],
    },
    nl: {
      outcome: 'done',
      account: 'Je vroeg het en {person} heeft geantwoord. Verder hoefde er niets te gebeuren.',
      nextStep: 'Is er toch nog iets? Schrijf het hier, dan leest {person} het.',
      results: ['Het antwoord was genoeg.'],
    },
  },
  noes: {
    bestelling: [
      {
        suits: /purple ones/,
        why: 'This kind is sold out, and we will not put in another one that looks like it.',
        possible:
          'We set fifty aside for you from next year’s crop. Or Piet picks something of the same height and week, and you see it first.',
        account: 'We looked in the cold store, and asked two growers we trust. Neither had any.',
        nextStep: 'Tell us which: wait, or let Piet choose.',
        need: 'Something that suits how I feel this year.',
      },
    ],
    klacht: [
      {
        suits: /soft and smell/,
        why: 'They were planted in standing water. No bulb gets over that, ours did not either.',
        possible:
          'A kind that does like wet feet, at half the price. Or an hour on the phone with Femke about draining the bed.',
        account: 'Femke looked at your photos and at the rain in your area. We understand that you could not know.',
        nextStep: 'Choose what suits you. We keep the offer open until spring.',
        need: 'A flower bed that does not make me feel old.',
      },
    ],
  },
  expectations: [
    { text: 'That they flower. I ask no more of anyone.', suits: /tulips|daffodils|flowers|balcony/ },
    { text: 'To have them in before the frost.', suits: /tulips|daffodils|soft|eighty-eight/ },
    { text: 'That it arrives before her birthday.', suits: /birthday/ },
    'A straight answer.',
    { text: 'That I need not be in all day.', suits: /away on|not my door/ },
    { text: 'That the children see something come up.', suits: /groep 4/ },
    { text: 'Something to look forward to in February.', suits: /shortest day|balcony/ },
    { text: 'That the bees are pleased.', suits: /balcony|tall at the back/ },
    { text: 'That I can lift the box myself.', suits: /another fifty/ },
    { text: 'Colour by Easter.', suits: /churchyard|tall at the back/ },
    { text: 'Not to be told to look at the website.', of: ['advies', 'klacht', 'rekening'] },
    { text: 'That someone who knows bulbs reads this.', of: ['advies'] },
    { text: 'To know what I did wrong.', suits: /What did I do/ },
    { text: 'That it looks as if I knew what I was doing.', suits: /short garden|clay/ },
    { text: 'Dat de kinderen er dertig zien opkomen.', language: 'nl', suits: /[Gg]roep 4 plant/ },
    { text: 'Dat het klopt met de lijst. Eén keer.', language: 'nl', suits: /tuinclub/ },
    { text: 'That the graves look cared for.', suits: /churchyard/ },
    { text: 'That I can promise my customer a Friday.', suits: /first week of May/ },
    { text: 'That there is one for every window.', suits: /Our residents/ },
    { text: 'To get what my mother had.', suits: /grandmother/ },
  ],
  verdicts: [
    { helped: 'yes', expectation: 'met', text: 'All there, all firm, all planted.', of: ['bestelling'], done: true },
    {
      helped: 'yes',
      expectation: 'exceeded',
      text: 'There was a card in it, in handwriting. I kept the card.',
      of: ['bestelling'],
      done: true,
    },
    {
      helped: 'yes',
      expectation: 'met',
      text: 'On the day you said. I had put the kettle on.',
      of: ['bestelling', 'klacht'],
      done: true,
    },
    {
      helped: 'yes',
      expectation: 'exceeded',
      text: 'You told me not to buy more. Who does that?',
      suits: /short garden|another fifty/,
    },
    { helped: 'yes', expectation: 'met', text: 'Clear and quick, and funny about the slug.', suits: /slug/ },
    {
      helped: 'yes',
      expectation: 'met',
      text: 'Dertig zakjes, dertig namen. Alleen Jayden had er vier.',
      suits: /dertig zakjes/,
      language: 'nl',
      done: true,
    },
    {
      helped: 'yes',
      expectation: 'exceeded',
      text: 'Your father found the name in a day. My sister and I had looked for ten years.',
      suits: /grandmother/,
    },
    {
      helped: 'yes',
      expectation: 'missed',
      text: 'Good bulbs, but the box was half empty and twice too big.',
      of: ['bestelling'],
      done: true,
    },
    {
      helped: 'yes',
      expectation: 'met',
      text: 'I could see who had packed it. It made me plant them with more care.',
      of: ['bestelling'],
      done: true,
    },
    {
      helped: 'yes',
      expectation: 'met',
      text: 'Refund came. No questions asked, which I noticed.',
      suits: /paid twice/,
      done: true,
    },
    {
      helped: 'partly',
      expectation: 'missed',
      text: 'The advice was right, only the clay did not read it.',
      suits: /clay/,
    },
    {
      helped: 'partly',
      expectation: 'missed',
      text: 'New ones came, but after our planting day.',
      suits: /soft and smell|eighty-eight|nat\. Eén/,
      done: true,
    },
    { helped: 'yes', expectation: 'met', text: 'Clear and quick. I had my answer before the kettle boiled.' },
    { helped: 'partly', expectation: 'missed', text: 'It helped, though I had hoped to hear sooner.' },
    { helped: 'no', expectation: 'missed', text: 'You were kind, and I still have eighty-eight bulbs.' },
    { helped: 'no', expectation: 'missed', text: 'It says delivered. It is not delivered. We have been here before.' },
  ],
  thanks: [
    { text: 'Everything in flower for Easter. You have no idea what it meant.', suits: /churchyard/ },
    { text: 'To whoever tied the ribbon: it is round the cat now.', suits: /birthday present/ },
    { text: 'Please tell Piet he was right. He will know about what.', suits: /grandmother|three different numbers/ },
    { text: 'My son has decided to become a packer.', suits: /help pack/ },
    { text: 'You rang to say it would be late. Nobody rings any more.', suits: /first week of May|not my door/ },
    {
      text: 'The hospice bed came out the very week Tom’s family was here. Thank you for getting that right.',
      suits: /Our residents/,
    },
    { text: 'Nine volunteers, four hundred bulbs, one bad back. All worth it.', suits: /nine volunteers/ },
    { text: 'Diolch. They are out, all of them, for St David’s Day.', suits: /daffodils/ },
    { text: 'Bedankt van groep 4. Er komt een pakje tekeningen aan, schrik niet.', language: 'nl' },
    { text: 'I did plant them upside down. They came up anyway, thank them for me.', suits: /Which way up/ },
    { text: 'She said yes. I thought you should know.', suits: /birthday present/ },
    { text: 'The white ones are open. I sat with them for a while.', suits: /says white|dog’s grave/ },
    { text: 'Thank you for not sending me forty e-mails.', suits: /paid twice|VAT/ },
    { text: 'Best boots I ever borrowed.', suits: /look at the field/ },
    { text: 'Marta, the bag of crocus was not on the list. I saw that.', suits: /voucher/ },
  ],
  walls: [
    {
      by: 'customer',
      text: 'The delivery company wants an app, and I want my bulbs.',
      suits: /not my door|says “delivered”|away on/,
    },
    {
      by: 'customer',
      text: 'I cannot tell the colours apart in the pictures and there are no words.',
      suits: /colour blind/,
    },
    {
      by: 'customer',
      text: 'It asks for a county. We have not used the county since 1996.',
      suits: /house number|islands/,
    },
    {
      by: 'customer',
      text: 'I do not know how many fit in a square metre and it will not let me order by metre.',
      suits: /another fifty|short garden/,
    },
    { by: 'person', text: 'De douane wil het formulier op papier en de klant wil het vandaag.' },
    { by: 'person', text: 'De telmachine slaat over als het vochtig is en dat is het altijd.' },
    { by: 'person', text: 'Ik zie de naam van de klant pas als de doos al dicht is.' },
    { by: 'person', text: 'Elke lijst van de tuinclub is een andere lijst.' },
  ],
  handovers: [
    'This is about the ground, and Femke knows the ground.',
    'Bram is standing next to your box, so he can answer better than I can.',
    'Sefa is away until {dag}; I see to it that you do not have to wait.',
    'My father remembers this flower. I only remember the story.',
  ],
  consultations: [
    {
      question: 'Weet jij welke rode dit is? De foto is uit 1974.',
      answer: 'Leg hem op de keukentafel. Met mijn bril op weet ik het.',
    },
    { question: 'Kan er nog vijftig bij in dezelfde doos?', answer: 'Als ik er zelf op ga zitten wel.' },
    { question: 'Is dit schimmel of gewoon aarde?', answer: 'Aarde. Schimmel ruikt naar spijt.' },
    {
      question: 'Haalt deze de boot van donderdag?',
      answer: 'Als hij om twee uur klaarstaat. Anders wordt het maandag, zeg dat er maar eerlijk bij.',
    },
  ],
  renegotiations: [
    'The ferry did not sail, too much wind. {dag} is the next one.',
    'The inspector is ill. His colleague comes on {dag} and the box leaves the same afternoon.',
    'It is too wet to lift. Lifted wet they rot, so we wait three days.',
  ],
  breaks: [
    'We wrote the wrong postcode on the box. Our mistake, a new box leaves today.',
    'We had counted on the morning ferry and had not booked it.',
  ],
}

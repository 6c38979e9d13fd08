import { besloten, openToColleagues, type SectorTemplate, step } from './template.ts'

const WAYS_ON = 'Een geschillencommissie of het ConsumentenLoket kijkt onafhankelijk mee.'
const WAYS_ON_EN = 'A disputes committee or the consumer desk (ConsuWijzer) looks along independently.'

export const shop: SectorTemplate = {
  key: 'shop',
  name: 'Winkel of werkplaats',
  nameEn: 'Shop or workshop',
  customerWord: {
    nl: { singular: 'klant', plural: 'klanten', article: 'de' },
    en: { singular: 'customer', plural: 'customers', article: 'the' },
  },
  address: 'je',
  departments: [
    {
      key: 'winkel',
      name: 'Winkel',
      nameEn: 'Shop',
      about: 'Advies, bestellingen en alles waarvoor iemand binnenloopt.',
      aboutEn: 'Advice, orders, and everything people walk in for.',
    },
    {
      key: 'werkplaats',
      name: 'Werkplaats',
      nameEn: 'Workshop',
      about: 'Maken, repareren, inpakken en versturen.',
      aboutEn: 'Making, mending, packing and sending.',
    },
    {
      key: 'kantoor',
      name: 'Kantoor',
      nameEn: 'Office',
      about: 'Rekeningen, terugbetalen en papieren.',
      aboutEn: 'Invoices, refunds and papers.',
    },
  ],
  services: [
    {
      key: 'bestelling',
      name: 'Bestelling',
      nameEn: 'Order',
      description: 'Wat, hoeveel, wanneer, en of het nog anders kan.',
      descriptionEn: 'What, how many, when, and whether it can still be changed.',
      about:
        'bestelling bestellen besteld levering levertijd leverbaar bezorgen pakket verzenden afhalen ophalen annuleren adres wijzigen wanneer cadeau cadeaubon kleur maat uitverkocht assortiment op voorraad openingstijden order delivery parcel stock',
      department: 'winkel',
      answerWithin: { amount: 1, unit: 'working_days' },
      steps: [
        step(
          ['Klaarmaken', 'Getting it ready'],
          ['iemand kijkt elk stuk na voordat het weggaat', 'somebody checks each piece before it leaves'],
          [1, 'working_days'],
          { byDepartment: 'werkplaats', byRole: 'inpakker' },
        ),
        step(
          ['Onderweg', 'On its way'],
          ['de dag is bekend, dus niemand wacht voor niets', 'the day is known, so nobody waits for nothing'],
          [2, 'working_days'],
          { byDepartment: 'werkplaats', byRole: 'bezorger' },
        ),
      ],
      independentWaysOn: WAYS_ON,
      independentWaysOnEn: WAYS_ON_EN,
      ...openToColleagues,
    },
    {
      key: 'reparatie',
      name: 'Reparatie of garantie',
      nameEn: 'Repair or guarantee',
      description: 'Het doet het niet, niet meer, of anders dan gedacht.',
      descriptionEn: 'It does not work, no longer works, or works differently than expected.',
      about:
        'kapot stuk reparatie repareren herstellen opknappen maken maatwerk bekleden lakken schuren lijmen slijpen offerte monteur plaatsen montage onderhoud afstellen slijtage kras barst scheur los garantie ruilen terugsturen klacht verkeerd beschadigd mist repair broken guarantee return',
      department: 'werkplaats',
      answerWithin: { amount: 1, unit: 'working_days' },
      steps: [
        step(
          ['Brengen of opsturen', 'Bringing or sending it'],
          ['in de hand zien we meer dan op een foto', 'in the hand we see more than in a photo'],
          [5, 'working_days'],
          { customersTurn: true },
        ),
        step(
          ['Kijken en een prijs noemen', 'Looking and naming a price'],
          ['er gebeurt niets zonder een ja op de prijs', 'nothing happens without a yes to the price'],
          [2, 'working_days'],
          { byDepartment: 'werkplaats', byRole: 'reparateur' },
        ),
        step(
          ['Maken en uitproberen', 'Mending and trying it'],
          ['wie het maakt, probeert het ook zelf', 'whoever mends it also tries it'],
          [4, 'working_days'],
          { byDepartment: 'werkplaats', byRole: 'reparateur' },
        ),
      ],
      whatElse: 'Is maken te duur? Dan is er soms iets tweedehands, of legt de reparateur uit hoe het zelf kan.',
      whatElseEn:
        'Is mending too expensive? Then sometimes there is something second-hand, or the mender explains how to do it yourself.',
      independentWaysOn: WAYS_ON,
      independentWaysOnEn: WAYS_ON_EN,
      ...openToColleagues,
    },
    {
      key: 'rekening',
      name: 'Rekening of geld terug',
      nameEn: 'Invoice or refund',
      description: 'Dubbel betaald, een fout op de rekening, of later willen betalen.',
      descriptionEn: 'Paid twice, a mistake on the invoice, or wanting to pay later.',
      about:
        'rekening factuur nota bon betalen betaald overmaken afgeschreven aanmaning herinnering terugbetalen geld terug dubbel later termijnen btw korting invoice refund pay later',
      department: 'kantoor',
      answerWithin: { amount: 2, unit: 'working_days' },
      steps: [
        step(
          ['Nakijken', 'Checking'],
          [
            'we vergelijken met de bank, niet alleen met onze eigen lijst',
            'we compare with the bank, not just with our own list',
          ],
          [1, 'working_days'],
          { byDepartment: 'kantoor', byRole: 'boekhouder' },
        ),
        step(
          ['Terugbetalen of uitleggen', 'Paying back or explaining'],
          ['geld van een ander hoort hier niet', 'somebody else’s money does not belong here'],
          [3, 'working_days'],
          { byDepartment: 'kantoor', byRole: 'boekhouder' },
        ),
      ],
      independentWaysOn: WAYS_ON,
      independentWaysOnEn: WAYS_ON_EN,
      ...besloten,
    },
  ],
  answers: [
    {
      slug: 'wanneer-komt-mijn-bestelling',
      service: 'bestelling',
      language: 'nl',
      question: 'Wanneer komt mijn bestelling?',
      body: `Meestal binnen **drie werkdagen**. Op de pagina van de bestelling staat wie ermee bezig is en op welke dag het komt.`,
    },
    {
      slug: 'bestelling-wijzigen',
      service: 'bestelling',
      language: 'nl',
      question: 'Kan ik mijn bestelling nog veranderen?',
      body: `Tot we beginnen met klaarmaken: alles. Daarna lukt het adres vaak nog wel.`,
    },
    {
      slug: 'ruilen-of-terugsturen',
      service: 'reparatie',
      language: 'nl',
      question: 'Kan ik iets ruilen of terugsturen?',
      body: `Ja, binnen **dertig dagen**. Een reden hoeft niet, maar we leren er graag van. Is het stuk, dan betalen wij het terugsturen.`,
    },
    {
      slug: 'wat-kost-een-reparatie',
      service: 'reparatie',
      language: 'nl',
      question: 'Wat kost een reparatie?',
      body: `Kijken is gratis. Daarna komt er een prijs, en die wordt niet hoger zonder te overleggen. Is repareren onzin, dan zeggen we dat ook.`,
    },
    {
      slug: 'later-betalen',
      service: 'rekening',
      language: 'nl',
      question: 'Kan ik later of in stukjes betalen?',
      body: `Vraag het. Meestal kan het, zonder extra kosten. Alleen het kantoor leest die vraag, de winkel niet.`,
    },
  ],
  cannedTexts: [
    {
      shortcut: 'onderweg',
      title: 'Het is onderweg',
      body: 'Dag {called}, het is onderweg en komt uiterlijk … Is er niemand thuis? Zeg dan waar het mag staan.',
    },
    {
      shortcut: 'prijs',
      title: 'Een prijs noemen',
      body: 'Dag {called}, ik heb gekeken. Maken kost … en duurt … Zal ik beginnen? Zonder ja doe ik niets.',
    },
    {
      shortcut: 'fout',
      title: 'Onze fout',
      body: 'Dag {called}, dat ging bij ons mis. Er gaat vandaag nieuw op de post. Terugsturen hoeft niet.',
    },
    {
      shortcut: 'nee',
      title: 'Een nee beginnen',
      body: 'Dag {called}, dit kan ik niet voor je doen. De reden is … Wat wel kan: … Waar heb je het voor nodig?',
    },
  ],
}

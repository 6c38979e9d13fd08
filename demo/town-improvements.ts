import type { DemoImprovements } from './improvements-content.ts'

const MARCH = { month: 3, day: 9, daysAgo: 75 }

export const townImprovements: DemoImprovements = {
  problems: [
    {
      title: 'Van de bus naar het kerkhof kun je nergens zitten',
      moment: 'doing',
      by: 'joost',
      at: { anchorDays: 5, time: '09:10' },
      anchor: MARCH,
      code: 'M5C-4BE',
      raisers: [
        {
          customer: 'corrie',
          words:
            'Op de heenweg gaat het. Op de terugweg zit ik op een vuilnisbak. Dat vindt hij vast grappig, maar ik niet meer.',
          code: 'M5C-4BE',
          at: { anchorDays: 5 },
        },
        {
          customer: 'riet',
          words: 'Ik ga niet meer naar mijn man, want halverwege moet ik zitten en daar is niets.',
          at: { anchorDays: 6, time: '10:00' },
        },
        {
          customer: 'gerard',
          words: 'Naar de dokter is het vier keer leunen tegen een hek. Het zijn steeds dezelfde hekken.',
          at: { anchorDays: 12, time: '14:20' },
        },
        {
          customer: 'huub',
          words: 'Mijn vrouw neemt een klapstoel mee in de bus.',
          at: { anchorDays: 15, time: '11:00' },
        },
      ],
      owners: [
        {
          department: 'groen',
          by: 'joost',
          at: { anchorDays: 6, time: '11:00' },
          asks: 'Elke week een halve dag van de ploeg. Daarvoor maaien we de middenbermen een keer minder.',
        },
        {
          department: 'magazijn',
          by: 'dirk',
          at: { anchorDays: 7, time: '08:30' },
          asks: 'Oude banken opknappen in plaats van weggooien. De veiling gaat dit jaar niet door.',
        },
      ],
      contributors: ['willem', 'marieke'],
      started: { at: { anchorDays: 8, time: '09:00' }, by: 'joost' },
      plans: [
        {
          kind: 'service',
          structural: true,
          plan: 'Naar het kerkhof, de dokter en de winkel staat elke 200 meter iets om op te zitten.',
          costs: 'de maaiploeg',
          by: 'joost',
          at: { anchorDays: 22, time: '09:00' },
          due: { anchorDays: 65 },
          done: {
            words: 'De eerste bank staat er: eikenhout, met een leuning. Dit jaar volgen er nog elf.',
            at: { anchorDays: 63, time: '14:30' },
          },
          checked: {
            say: 'Hij staat goed. Ik zit er nu met die andere mevrouw. We gaan om de week, zij neemt koffie mee.',
            learned: 'We zetten banken waar het mooi is. Zij hebben ze nodig waar het ver is.',
            next: 'Elke bank wordt eerst gelopen, met iemand die moet zitten.',
            at: { anchorDays: 70, time: '10:00' },
          },
        },
      ],
      news: [
        {
          words: 'Vandaag is uw wandeling aan de directie verteld. Het werd stil bij de vuilnisbak. Er komt een regel.',
          by: 'joost',
          at: { anchorDays: 21, time: '17:00' },
          forRaisers: true,
        },
      ],
      ended: {
        at: { anchorDays: 63, time: '16:00' },
        by: 'joost',
        ending: 'done',
        words:
          'Sinds vandaag staat er halverwege het Kerkpad een bank, met een leuning. En er is een nieuwe regel: naar het ' +
          'kerkhof, de dokter en de winkel staat voortaan elke 200 meter iets om op te zitten. Dit jaar komen er nog elf.',
        toldAt: { anchorDays: 64, time: '10:00' },
        answers: [
          {
            customer: 'corrie',
            answer: 'solved',
            words: 'Ik ga weer elke week. Op de terugweg zit ik op een bank.',
            at: { anchorDays: 67, time: '11:40' },
          },
          {
            customer: 'riet',
            answer: 'solved',
            words: 'Ik ben weer geweest. Twee keer al. Mijn dochter weet van niets.',
            at: { anchorDays: 71, time: '15:00' },
          },
          {
            customer: 'gerard',
            answer: 'partly',
            words: 'Naar het kerkhof wel. Naar de dokter leun ik nog.',
            at: { anchorDays: 72, time: '09:00' },
          },
        ],
        published: {
          at: { anchorDays: 66, time: '09:00' },
          said: 'Van de bus naar het kerkhof kun je nergens zitten.',
          did:
            'Halverwege het Kerkpad staat nu een bank, met een leuning. En we hebben een nieuwe regel: naar het kerkhof, de ' +
            'dokter en de winkel staat elke 200 meter iets om op te zitten. Dit jaar komen er nog elf.',
        },
      },
    },
    {
      title: 'Ik sta tussen twee afdelingen in en onder geen enkele lamp',
      moment: 'waiting',
      by: 'yusuf',
      at: { workingDays: -10, time: '13:00' },
      code: 'H6D-2RC',
      raisers: [
        {
          customer: 'thea',
          words: 'Ik sta tussen twee afdelingen in en onder geen enkele lamp.',
          code: 'H6D-2RC',
          at: { workingDays: -10 },
        },
        {
          customer: 'bas',
          words: 'Bij de school hangt de boom ook over de lamp. Drie keer gemeld, drie keer doorgestuurd.',
          at: { workingDays: -8, time: '15:00' },
        },
        {
          customer: 'oksana',
          words: 'At the bus stop it is dark since summer. Everybody says somebody else will do it.',
          at: { workingDays: -6, time: '11:10' },
        },
      ],
      owners: [
        {
          department: 'straat',
          by: 'ineke',
          at: { workingDays: -10, time: '14:00' },
          asks: 'Eén avond in de maand meten als het donker is. De dagronde slaan we die week over.',
        },
        {
          department: 'groen',
          by: 'joost',
          at: { workingDays: -9, time: '07:40' },
          asks: 'Takken opbinden buiten het snoeiseizoen. Dat kost ons een ochtend in de hoogwerker.',
        },
      ],
      contributors: ['willem', 'agnieszka'],
      started: { at: { workingDays: -9, time: '09:00' }, by: 'yusuf' },
      invites: { workingDays: -5, time: '09:00' },
      plans: [
        {
          kind: 'process',
          structural: true,
          plan: 'Staat een boom voor een lamp, dan gaan Groen en Licht samen kijken. In het donker, met wie het meldde.',
          costs: 'Ineke en Joost, een avond in de maand',
          by: 'yusuf',
          at: { workingDays: -7, time: '10:00' },
          due: { workingDays: 12 },
        },
      ],
      news: [
        {
          words:
            'Gisteren stonden we er om zes uur met z’n drieën. Joost liep met zijn hoofd tegen een paaltje. We zijn overtuigd.',
          by: 'yusuf',
          at: { workingDays: -8, time: '09:00' },
          forRaisers: true,
        },
        {
          words: 'De plek bij de school is hetzelfde verhaal. Die nemen we mee in dezelfde avond.',
          by: 'joost',
          at: { workingDays: -5, time: '08:00' },
          forRaisers: false,
        },
      ],
    },
    {
      title: 'Ik werk tot vijf uur. Als de balie dan dichtgaat, kom ik er nooit',
      moment: 'asking',
      by: 'agnieszka',
      at: { workingDays: -48, time: '11:00' },
      raisers: [
        {
          customer: 'koen',
          words: 'Ik werk tot vijf uur. Als de balie om vijf uur dichtgaat, kom ik er nooit.',
          at: { workingDays: -48 },
        },
        {
          customer: 'grace',
          words: 'I have to take a day off to pick up a passport. On Sunday I have time.',
          at: { workingDays: -45, time: '12:00' },
        },
        {
          customer: 'adil',
          words: 'Op zondag zou ik met mijn ouders kunnen komen.',
          at: { workingDays: -44, time: '16:00' },
        },
      ],
      owners: [
        {
          department: 'burgerzaken',
          by: 'agnieszka',
          at: { workingDays: -47, time: '09:00' },
          asks: 'Een rooster waar iedereen mee kan leven.',
        },
      ],
      started: { at: { workingDays: -46, time: '09:00' }, by: 'agnieszka' },
      ended: {
        at: { workingDays: -20, time: '15:00' },
        by: 'agnieszka',
        ending: 'declined',
        words:
          'Op zondag open kost evenveel als twee collega’s op donderdagavond, en die hebben we niet. We hebben het ' +
          'nagerekend en met het team besproken. Eerlijk gezegd waren we het er niet over eens.',
        possible:
          'Donderdag zijn we tot acht uur open. Een paspoort brengen we op zaterdag thuis, zonder extra kosten.',
        lookAgain: { days: 150 },
        wordsEn:
          'Opening on Sunday costs as much as two colleagues on Thursday evening, and we do not have them. We did the ' +
          'sums and talked it over with the team. To be honest, we did not all agree.',
        possibleEn:
          'On Thursdays we are open until eight. On Saturdays we bring a passport to your home, at no extra cost.',
        decidedBy: 'willem',
        toldAt: { workingDays: -19, time: '10:00' },
        published: {
          at: { workingDays: -18, time: '09:00' },
          said: 'Ik werk tot vijf uur. Waarom is de balie op zondag niet open?',
          did:
            'Daar hebben we te weinig mensen voor; op zondag open kost ons de donderdagavond. Wat wel kan: donderdag zijn ' +
            'we tot acht uur open, en een paspoort brengen we op zaterdag thuis. Dat kost niets extra.',
        },
      },
    },
    {
      title: 'Jullie vragen in elk formulier hoe ik heet. Jullie weten hoe ik heet',
      moment: 'asking',
      by: 'priya',
      at: { workingDays: -35, time: '10:00' },
      raisers: [
        {
          customer: 'vera',
          words: 'Jullie vragen in elk formulier hoe ik heet. Jullie weten hoe ik heet.',
          at: { workingDays: -35 },
        },
        {
          customer: 'emre',
          words: 'Vijf keer mijn adres invullen voor één verhuizing.',
          at: { workingDays: -30, time: '10:00' },
        },
        {
          customer: 'henk',
          words: 'Ik heb met de hand geschreven wat zij al wisten.',
          at: { workingDays: -26, time: '10:00' },
        },
      ],
      owners: [
        {
          department: 'burgerzaken',
          by: 'priya',
          at: { workingDays: -34, time: '09:00' },
          asks: 'Zes formulieren opnieuw, en bellen als iets ontbreekt.',
        },
      ],
      started: { at: { workingDays: -33, time: '09:00' }, by: 'priya' },
      plans: [
        {
          kind: 'service',
          structural: true,
          plan: 'Wie met een link binnenkomt, hoeft naam en adres niet meer in te vullen.',
          by: 'priya',
          at: { workingDays: -32, time: '09:00' },
          done: {
            words: 'Zes formulieren zijn klaar. Wat we weten, staat er al.',
            at: { workingDays: -2, time: '16:00' },
          },
        },
      ],
      ended: {
        at: { workingDays: -1, time: '10:00' },
        by: 'priya',
        ending: 'done',
        words:
          'In zes formulieren staat nu al wat we van u weten. U leest het na en u bent klaar. Klopt iets niet, dan verbetert u het daar.',
      },
    },
    {
      title: 'Achter de Engelse knop is alles Nederlands',
      moment: 'finding',
      by: 'tom',
      at: { workingDays: -22, time: '10:00' },
      raisers: [
        {
          customer: 'grace',
          words: 'Your website has an English button but behind it everything is Dutch.',
          at: { workingDays: -22 },
        },
        {
          customer: 'oksana',
          words: 'I ask my neighbour to read. She is tired of me.',
          at: { workingDays: -15, time: '10:00' },
        },
      ],
      owners: [
        {
          department: 'burgerzaken',
          by: 'tom',
          at: { workingDays: -21, time: '09:00' },
          asks: 'De tien meest gelezen pagina’s vertalen, en laten lezen door wie het nodig heeft.',
        },
      ],
      invites: { workingDays: -14, time: '09:00' },
    },
    {
      title: 'Uw brief van drie kantjes had één zin kunnen zijn',
      kind: 'window',
      moment: 'receiving',
      by: 'samuel',
      at: { workingDays: -16, time: '13:00' },
      idea: 'De goede zin bovenaan, de rest op de achterkant.',
      raisers: [
        {
          customer: 'gerard',
          words: 'Uw brief van drie kantjes had één zin kunnen zijn. Ik heb hem voor u uitgeknipt.',
          at: { workingDays: -16 },
        },
        {
          customer: 'fatima',
          words: 'Ik lees uw brieven samen met de buurvrouw. Na drie regels kijken we elkaar aan.',
          at: { workingDays: -9, time: '10:00' },
        },
      ],
    },
    {
      title: 'Ik hoor nooit of het gemaakt is',
      moment: 'after',
      by: 'lotte',
      at: { workingDays: -7, time: '12:00' },
      raisers: [
        {
          customer: 'jolanda',
          words: 'Ik hoor nooit of het gemaakt is. Dan ga ik maar kijken, in de regen.',
          at: { workingDays: -7 },
        },
      ],
    },
    {
      title: 'Ik moest drie keer hetzelfde bewijs brengen',
      kind: 'rule',
      moment: 'doing',
      by: 'carla',
      at: { workingDays: -6, time: '15:00' },
      code: 'R2M-8LV',
      raisers: [
        {
          customer: 'samira',
          words: 'Ik moest drie keer hetzelfde bewijs brengen.',
          code: 'R2M-8LV',
          at: { workingDays: -6 },
        },
      ],
      owners: [
        {
          department: 'inkomen',
          by: 'carla',
          at: { workingDays: -5, time: '09:00' },
          asks: 'Bewijs een jaar bewaren, en elkaar vragen voor we de inwoner vragen.',
        },
      ],
    },
  ],
  campaign: {
    name: 'Op naar {next}',
    question: 'Wat ga jij in {next} doen om je inwoner beter te bedienen?',
    by: 'tom',
    at: { workingDays: -8, time: '09:00' },
    closes: { days: 45 },
    own: {
      kind: 'window',
      words: 'Elke maand een ochtend naast Agnieszka aan de telefoon zitten.',
      forWhom: 'mensen die bellen omdat de website ze niet helpt',
      willNotice: 'Dat de pagina waarvoor ze belden de week erna klopt.',
      due: { days: 60 },
    },
  },
  pledges: [
    {
      by: 'willem',
      kind: 'window',
      words: 'Eén keer per maand loop of rijd ik een ochtend mee met een inwoner. Te beginnen met de scootmobiel.',
      forWhom: 'wie ons belt over een stoep, een bankje of een drempel',
      willNotice: 'Dat de directie hun straat kent, en dat ik niet meer vraag waar het is.',
      at: { workingDays: -7, time: '08:30' },
      due: { days: 38 },
      shared: true,
    },
    {
      by: 'ineke',
      kind: 'together',
      words: 'Voordat ik ‘dat is de boom’ zeg, bel ik Joost. Vanaf de plek zelf.',
      forWhom: 'wie in het donker naar huis fietst',
      willNotice: 'Eén antwoord in plaats van twee keer nee.',
      at: { workingDays: -6, time: '10:00' },
      due: { days: 52 },
      shared: true,
    },
    {
      by: 'dirk',
      kind: 'free',
      words: 'Alles wat de loods uitgaat, krijgt een kaartje met de naam van wie erop wacht.',
      forWhom: 'mensen die een bak of een bank krijgen',
      willNotice: 'Dat wie het brengt hun naam kent.',
      at: { workingDays: -5, time: '07:30' },
      due: { days: 24 },
      shared: true,
    },
    {
      by: 'marieke',
      kind: 'window',
      words: 'Bij elke heg waarover iemand belde, bel ik zelf aan voordat ik begin.',
      forWhom: 'mensen met een rollator of een kinderwagen',
      willNotice: 'Dat het pad vrij is op het uur dat zij naar buiten gaan.',
      at: { workingDays: -40, time: '12:00' },
      due: { days: 0 },
      shared: false,
    },
    {
      by: 'marieke',
      kind: 'together',
      words: 'Een keer meerijden met Lotte.',
      forWhom: 'de mensen op haar ronde',
      willNotice: 'Dat takken en grofvuil op dezelfde dag weg zijn.',
      at: { workingDays: -70, time: '12:00' },
      due: { workingDays: -20 },
      shared: true,
      answer: {
        answer: 'done',
        words: 'We reden acht adressen. Op zes lag er groen naast het grofvuil.',
        at: { workingDays: -20, time: '16:00' },
      },
    },
  ],
}

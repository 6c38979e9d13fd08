import type { DemoStory } from './content.ts'

export const benchStory: DemoStory = {
  key: 'bank',
  title: 'Wat zij in maart zei, stond er in mei',
  titleEn: 'What she said in March stood there in May',
  teaser:
    'Corrie schreef over de weg naar het kerkhof. Nu staat er een bank, en geldt er een nieuwe regel voor heel Zonnedam.',
  teaserEn: 'Corrie wrote about the way to the cemetery. Now there is a bench, and a new rule for all of Zonnedam.',
  customer: 'corrie',
  asker: 'corrie',
  service: 'groen',
  channel: 'letter',
  language: 'nl',
  owner: 'joost',
  routedBecause: 'hij doet ‘bank’ en kent het Kerkpad',
  openedBy: 'agnieszka',
  received: { anchorDays: 0, time: '10:00' },
  code: 'M5C-4BE',
  anchor: { month: 3, day: 9, daysAgo: 75 },
  acts: [
    {
      at: { anchorDays: 1, time: '09:15' },
      by: 'corrie',
      do: 'ask',
      text:
        'Mijn man ligt op het kerkhof. Van de bus is het zeshonderd meter en er staat nergens een bank. Op de heenweg ' +
        'gaat het. Op de terugweg zit ik op een vuilnisbak. Dat vindt hij vast grappig, maar ik niet meer.',
    },
    {
      at: { anchorDays: 1, time: '09:20' },
      by: 'agnieszka',
      do: 'say',
      text: 'Beste mevrouw Blom, uw brief is binnen. Joost van het groen leest hem vandaag. U krijgt post van hem, geen mail. Agnieszka',
      channel: 'letter',
    },
    { at: { anchorDays: 1, time: '13:40' }, by: 'joost', do: 'take' },
    {
      at: { anchorDays: 2, time: '08:20' },
      by: 'joost',
      do: 'say',
      text:
        'Beste mevrouw Blom, eerlijk gezegd: voor banken is dit jaar geen geld meer. Maar ik wil het wel zien. Mag ik ' +
        'een keer met u meelopen? Ik sta {a+4:dag} om elf uur bij de bus. Joost Brandsma',
      channel: 'letter',
    },
    { at: { anchorDays: 4, time: '11:00' }, by: 'joost', do: 'step_start', step: 'Ter plekke kijken' },
    {
      at: { anchorDays: 4, time: '11:05' },
      by: 'corrie',
      do: 'expect',
      text: 'Dat ik hem kan bezoeken zolang ik nog lopen kan, en daarna ook weer thuiskom.',
    },
    {
      at: { anchorDays: 4, time: '13:00' },
      by: 'joost',
      do: 'step_done',
      step: 'Ter plekke kijken',
      result:
        'Samen gelopen. We zijn drie keer gestopt: bij een muurtje, bij de vuilnisbak en bij een mevrouw die ook een ' +
        'zitplaats zocht. Zij gaat niet meer, omdat er geen bank is.',
    },
    {
      at: { anchorDays: 7, time: '09:30' },
      by: 'joost',
      do: 'consult',
      whom: 'willem',
      text: 'Ik heb vier mensen gesproken die niet meer naar hun man of vrouw gaan omdat er geen bank staat. Wij zetten banken waar het mooi is. Zij hebben ze nodig waar het ver is.',
    },
    {
      at: { anchorDays: 8, time: '16:10' },
      by: 'willem',
      do: 'consult_answer',
      text: '“Waar het ver is.” Die zin neem ik mee naar het overleg van de 30e. Kom je hem zelf vertellen?',
    },
    {
      at: { anchorDays: 21, time: '16:45' },
      by: 'joost',
      do: 'say',
      text:
        'Beste mevrouw Blom, vandaag heb ik uw wandeling verteld aan de directie. Het werd stil bij de vuilnisbak. Er ' +
        'komt een bank, halverwege. En een nieuwe regel: naar het kerkhof, de dokter en de winkel staat voortaan elke ' +
        '200 meter iets om op te zitten. Ik beloof u de bank uiterlijk {a+65}. Joost',
      channel: 'letter',
    },
    {
      at: { anchorDays: 21, time: '16:50' },
      by: 'joost',
      do: 'promise',
      promise: 'bank',
      text: 'Een bank halverwege het Kerkpad',
      due: { anchorDays: 65 },
      step: 'Snoeien of maken',
    },
    {
      at: { anchorDays: 24, time: '08:00' },
      by: 'joost',
      do: 'step_done',
      step: 'Inplannen met de ploeg',
      result: 'Dirk had nog een eikenhouten bank in het magazijn staan, van het oude station.',
    },
    { at: { anchorDays: 57, time: '07:30' }, by: 'dirk', do: 'step_start', step: 'Snoeien of maken' },
    {
      at: { anchorDays: 63, time: '14:00' },
      by: 'dirk',
      do: 'step_done',
      step: 'Snoeien of maken',
      result: 'Geschuurd, gelakt en neergezet. Met een leuning, want opstaan moet ook.',
    },
    { at: { anchorDays: 63, time: '14:05' }, by: 'joost', do: 'keep', promise: 'bank' },
    {
      at: { anchorDays: 63, time: '15:00' },
      by: 'joost',
      do: 'close',
      outcome: 'done',
      account:
        'In {a+0:maand} schreef u dat er geen bank staat op de weg naar het kerkhof. Joost liep met u mee. De directie ' +
        'besloot daarna dat banken voortaan komen waar het ver is, niet alleen waar het mooi is. Dirk maakte een oude ' +
        'bank weer goed. Sinds vandaag staat hij er. Dit jaar komen er nog elf, en de eerste was van u.',
      nextStep: 'Gaat u er zitten en zegt u of hij goed staat? Een halve meter verzetten kan nog.',
      cost: 'U betaalt niets. Het opknappen kostte de gemeente € 140.',
    },
    {
      at: { anchorDays: 67, time: '11:30' },
      by: 'corrie',
      do: 'verdict',
      helped: 'yes',
      expectation: 'exceeded',
      text: 'Hij staat goed. Ik zit er nu met die andere mevrouw. We gaan om de week, zij neemt koffie mee.',
    },
    {
      at: { anchorDays: 67, time: '11:32' },
      by: 'corrie',
      do: 'thank',
      text: 'Voor wie die leuning heeft bedacht: mijn man zei altijd dat opstaan het moeilijkste was. U had samen kunnen lachen.',
    },
  ],
}

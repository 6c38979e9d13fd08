import type { DemoStory } from './content.ts'

export const lampStory: DemoStory = {
  key: 'lantaarn',
  title: 'De lantaarnpaal tussen twee afdelingen',
  titleEn: 'The lamp post between two departments',
  teaser:
    'De ene afdeling zei: dat is de lamp. De andere zei: dat is de boom. Toen gingen ze samen kijken, in het donker.',
  teaserEn:
    'One department said: it is the lamp. The other said: it is the tree. Then they went to look together, after dark.',
  customer: 'thea',
  asker: 'thea',
  service: 'straat',
  channel: 'mail',
  language: 'nl',
  owner: 'joost',
  routedBecause: 'hij doet ‘boom, takken’ in wijk Zuid; de mail noemt eerst de boom',
  code: 'H6D-2RC',
  acts: [
    {
      at: { workingDays: -14, time: '06:55' },
      by: 'thea',
      do: 'ask',
      text:
        'De lantaarnpaal op de Lindekade staat in een boom. Hij brandt, maar alleen de vogels hebben er iets aan. Ik ' +
        'fiets daar om zes uur ’s ochtends naar huis en ik zie geen hand voor ogen.',
    },
    {
      at: { workingDays: -14, time: '06:57' },
      by: 'thea',
      do: 'expect',
      text: 'Dat ik na een nachtdienst kan zien of er iemand op het fietspad staat.',
    },
    { at: { workingDays: -14, time: '08:30' }, by: 'joost', do: 'take' },
    {
      at: { workingDays: -13, time: '10:15' },
      by: 'joost',
      do: 'no',
      why:
        'Wij snoeien een boom als er een tak kan vallen. Deze boom is gezond en zit vol nesten. Voor meer licht alleen ' +
        'mogen we hem niet kaal maken.',
      possible: 'De lamp lager of verder naar voren hangen. Daar gaan mijn collega’s van Straat en Licht over.',
      lookAgain: 'ineke',
      account: 'Ik heb de boom bekeken. Hij is gezond en er broeden duiven in. Ik heb niets gesnoeid.',
      nextStep: 'Vindt u dat we anders moeten kijken? Dan kijkt Ineke van Straat en Licht mee.',
    },
    {
      at: { workingDays: -13, time: '15:20' },
      by: 'thea',
      do: 'need',
      text: 'Licht op het fietspad om zes uur ’s ochtends. Niet een kale boom.',
    },
    {
      at: { workingDays: -13, time: '15:21' },
      by: 'thea',
      do: 'verdict',
      helped: 'no',
      expectation: 'missed',
      text: 'Ik begrijp het van de duiven. Maar ik fiets nog steeds in het donker.',
    },
    {
      at: { workingDays: -13, time: '15:21' },
      by: 'thea',
      do: 'reopen',
      because: 'not_helped',
      text: 'Ik fiets nog steeds in het donker.',
      to: 'ineke',
    },
    { at: { workingDays: -12, time: '09:10' }, by: 'ineke', do: 'take' },
    {
      at: { workingDays: -11, time: '11:30' },
      by: 'ineke',
      do: 'say',
      text:
        'Dag mevrouw Van Loon, ik heb de paal laten meten. De lamp is goed en staat op de juiste hoogte. Het ligt echt ' +
        'aan de boom. Ik kan hier dus niets aan doen, en dat spijt me.',
    },
    {
      at: { workingDays: -11, time: '11:31' },
      by: 'ineke',
      do: 'file',
      name: 'lichtmeting-lindekade.txt',
      type: 'text/plain',
      content:
        'Lichtmeting Lindekade, paal 114\nGemeten om 14.10 uur door de meetdienst.\nLamp: brandt, 100 %.\nHoogte: 5 meter, zoals het hoort.\nLicht op het fietspad: niet gemeten, het was dag.\n',
    },
    {
      at: { workingDays: -11, time: '17:45' },
      by: 'thea',
      do: 'wall',
      text: 'Ik sta tussen twee afdelingen in en onder geen enkele lamp.',
    },
    {
      at: { workingDays: -11, time: '17:47' },
      by: 'thea',
      do: 'say',
      text: 'U heeft om tien over twee ’s middags gemeten of het donker is. Mag ik u iets vragen: wie van u komt er een keer om zes uur?',
    },
    {
      at: { workingDays: -10, time: '09:00' },
      by: 'ineke',
      do: 'deliberate',
      topic: 'wie dit samen oplost',
      until: { workingDays: -9 },
      withheldBecause: 'we moeten eerlijk kunnen zeggen dat we allebei gelijk hadden en dat u daar niets aan heeft',
    },
    {
      at: { workingDays: -10, time: '09:02' },
      by: 'ineke',
      do: 'deliberate_say',
      text: 'Joost, we hebben allebei nee gezegd en mevrouw fietst nog steeds in het donker. Ze heeft gelijk over dat meten. Ik schaam me een beetje.',
    },
    {
      at: { workingDays: -10, time: '10:40' },
      by: 'joost',
      do: 'deliberate_say',
      text: 'Ik ook. Eén tak opbinden mag wel, ook met duiven. En als jij de arm draait? Eén van ons moet trekken, anders wordt het weer niemand.',
    },
    {
      at: { workingDays: -10, time: '11:15' },
      by: 'yusuf',
      do: 'deliberate_say',
      text: 'Ik fiets daar ook, om half zes. Geef maar aan mij, ik regel jullie allebei.',
    },
    { at: { workingDays: -10, time: '11:20' }, by: 'ineke', do: 'deliberate_end' },
    {
      at: { workingDays: -10, time: '11:22' },
      by: 'ineke',
      do: 'hand_over',
      to: 'yusuf',
      reason:
        'Groen en Licht lossen dit samen op en één persoon heeft de leiding. Dat is Yusuf: hij fietst daar zelf ook ' +
        'in het donker.',
    },
    { at: { workingDays: -10, time: '11:40' }, by: 'yusuf', do: 'read' },
    {
      at: { workingDays: -10, time: '12:05' },
      by: 'yusuf',
      do: 'say',
      text:
        'Dag mevrouw Van Loon, ik ben Yusuf. Wij hebben u twee keer nee verkocht en we hadden alle twee gelijk. Daar ' +
        'zag u niets van. Vanaf nu belt of schrijft u mij. {wd-8:dag} om zes uur ’s ochtends staan Joost en ik daar. ' +
        'Komt u langs? Dan neem ik koffie mee.',
    },
    {
      at: { workingDays: -10, time: '12:09' },
      by: 'yusuf',
      do: 'step_add',
      step: {
        name: 'Samen kijken, in het donker',
        nameEn: 'Looking together, in the dark',
        because: 'overdag zien we niet wat u ’s ochtends niet ziet',
        becauseEn: 'by day we do not see what you cannot see in the morning',
        byDepartment: 'groen',
        byRole: 'Groen en Licht samen',
        duration: { amount: 1, unit: 'working_hours' },
      },
      after: 'Veilig maken als het moet',
    },
    {
      at: { workingDays: -10, time: '12:10' },
      by: 'yusuf',
      do: 'step_add',
      step: {
        name: 'Tak opbinden en lamp draaien',
        nameEn: 'Tying up the branch and turning the lamp',
        because: 'zo houdt u licht en houden de duiven hun nest',
        becauseEn: 'so that you get light and the pigeons keep their nest',
        byDepartment: 'straat',
        byRole: 'Groen en Licht samen',
        duration: { amount: 1, unit: 'working_days' },
      },
      after: 'Samen kijken, in het donker',
    },
    {
      at: { workingDays: -10, time: '12:13' },
      by: 'yusuf',
      do: 'promise',
      promise: 'licht',
      text: 'Licht op het fietspad',
      due: { workingDays: -1 },
      step: 'Tak opbinden en lamp draaien',
    },
    {
      at: { workingDays: -8, time: '06:40' },
      by: 'yusuf',
      do: 'step_done',
      step: 'Samen kijken, in het donker',
      result: 'Joost liep met zijn hoofd tegen een paaltje. We zijn overtuigd. De koffie was op tijd.',
    },
    {
      at: { workingDays: -1, time: '13:30' },
      by: 'joost',
      do: 'step_done',
      step: 'Tak opbinden en lamp draaien',
      result: 'Eén tak opgebonden, de arm van de lamp 40 graden gedraaid. De duiven keken toe.',
    },
    { at: { workingDays: -1, time: '13:35' }, by: 'yusuf', do: 'keep', promise: 'licht' },
    {
      at: { workingDays: -1, time: '13:35' },
      by: 'yusuf',
      do: 'step_skip',
      step: 'Veilig maken als het moet',
      because: 'de tak is opgebonden en de lamp schijnt weer op het fietspad',
    },
    {
      at: { workingDays: -1, time: '13:35' },
      by: 'yusuf',
      do: 'step_skip',
      step: 'Maken',
      because: 'dat deden Joost en Ineke vanmiddag samen',
    },
    { at: { workingDays: -1, time: '13:36' }, by: 'yusuf', do: 'step_start', step: 'U zegt of het goed is' },
    {
      at: { workingDays: -1, time: '13:38' },
      by: 'yusuf',
      do: 'say',
      text:
        'Dag mevrouw Van Loon, het is gedaan. Wilt u morgenvroeg kijken of u nu ziet wie er op het fietspad staat? U ' +
        'bent de enige die dat kan zeggen.',
    },
  ],
}

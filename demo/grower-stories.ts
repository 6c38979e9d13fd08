import type { DemoStory } from './content.ts'

const weddingStory: DemoStory = {
  key: 'wedding',
  title: 'De witte, voor de bruiloft',
  titleEn: 'The white ones, for the wedding',
  teaser: 'Margaret wil de bloem die haar moeder had. Piet kende hem nog. Ionuț pakt ze nu in.',
  teaserEn: 'Margaret wants the flower her mother had. Piet still knew it. Ionuț is packing them right now.',
  customer: 'margaret',
  asker: 'margaret',
  service: 'bestelling',
  channel: 'mail',
  language: 'en',
  owner: 'hanneke',
  routedBecause: 'zij doet ‘wedding’ en hielp Margaret vorig jaar ook',
  code: 'W8P-5NL',
  acts: [
    {
      at: { workingDays: -6, time: '19:42' },
      by: 'margaret',
      do: 'ask',
      text:
        'The white ones for my daughter’s wedding, please, they were her grandmother’s favourite. She called them ' +
        '“the swans”. I do not know their real name.',
    },
    {
      at: { workingDays: -6, time: '19:44' },
      by: 'margaret',
      do: 'expect',
      text: 'That my daughter walks past them and knows her gran was there.',
    },
    { at: { workingDays: -5, time: '08:15' }, by: 'hanneke', do: 'take' },
    {
      at: { workingDays: -5, time: '08:20' },
      by: 'hanneke',
      do: 'consult',
      whom: 'piet',
      text: 'Pap, een witte die in Norfolk “the swans” heette. Weet jij welke dat is?',
    },
    {
      at: { workingDays: -4, time: '09:35' },
      by: 'piet',
      do: 'consult_answer',
      text: 'Dat moet de oude witte lelietulp zijn. Je opa verkocht hem aan een man uit Norwich met één arm. Achterin staan nog twee bedden.',
    },
    {
      at: { workingDays: -4, time: '10:10' },
      by: 'hanneke',
      do: 'say',
      text:
        'Dear Margaret, my father knew at once. It is an old white lily tulip with a bent neck, hence the swans. We ' +
        'still grow two beds of it. How many guests will walk past, and is the soil still that clay?',
    },
    {
      at: { workingDays: -4, time: '20:05' },
      by: 'margaret',
      do: 'say',
      text: 'Bent neck! That is the one. I am sitting here with a wet face. Sixty guests, and yes, still clay. Two hundred bulbs?',
    },
    {
      at: { workingDays: -3, time: '09:00' },
      by: 'hanneke',
      do: 'promise',
      promise: 'thuis',
      text: 'Two hundred white ones at your door',
      due: { workingDays: 5 },
      step: 'Op de boot en naar jou',
    },
    {
      at: { workingDays: -3, time: '09:05' },
      by: 'hanneke',
      do: 'say',
      text:
        'Two hundred it is, and I put in some sharp sand for the clay. They will be with you no later than {wd+5}. You ' +
        'can see here who has them in hand.',
    },
    { at: { workingDays: -1, time: '07:30' }, by: 'ionut', do: 'step_start', step: 'Uitzoeken' },
    {
      at: { workingDays: -1, time: '11:15' },
      by: 'ionut',
      do: 'step_done',
      step: 'Uitzoeken',
      result: '212 uitgezocht, 12 voor als er een muis komt. Allemaal hard.',
    },
    {
      at: { minutesAgo: 40 },
      by: 'ionut',
      do: 'step_start',
      step: 'Inpakken',
      text: 'Ik pak ze in met houtwol. Voor een bruiloft doe ik er een lint om.',
    },
  ],
}

const stayStory: DemoStory = {
  key: 'logeren',
  title: 'Een gezin komt een week logeren',
  titleEn: 'A family comes to stay for a week',
  teaser: 'Zes mensen, drie kinderen, één opa. Ze willen weten waar hun tulpen vandaan komen, en mogen meepakken.',
  teaserEn:
    'Six people, three children, one grandfather. They want to know where their tulips come from, and get to pack.',
  customer: 'whitcombe',
  asker: 'whitcombe',
  service: 'bezoek',
  channel: 'web',
  language: 'en',
  owner: 'hanneke',
  routedBecause: 'zij doet ‘family, stay, guest room’',
  code: 'G4H-6WE',
  acts: [
    {
      at: { workingDays: -15, time: '20:50' },
      by: 'whitcombe',
      do: 'ask',
      text:
        'Every spring our three children ask where the tulips come from, and “the post” is no longer good enough. ' +
        'Could we come and see? There are six of us, one of us is 81 and one of us is 5.',
    },
    {
      at: { workingDays: -15, time: '20:53' },
      by: 'whitcombe',
      do: 'expect',
      text: 'That the children put one bulb in one bag themselves, and that Grandad can sit down.',
    },
    { at: { workingDays: -14, time: '08:20' }, by: 'hanneke', do: 'take' },
    { at: { workingDays: -14, time: '08:22' }, by: 'hanneke', do: 'step_start', step: 'Dagen kiezen' },
    {
      at: { workingDays: -14, time: '12:30' },
      by: 'hanneke',
      do: 'say',
      text:
        'Dear all, please do come, and stay the week: above the barn there are six beds. My father is 74 and would ' +
        'love somebody older to talk to. Shall we say from {wd+4}? What can your grandfather not do, and what does ' +
        'the youngest not eat?',
    },
    {
      at: { workingDays: -13, time: '19:10' },
      by: 'whitcombe',
      do: 'say',
      text: 'A WEEK! There was shouting. Grandad cannot do stairs. Poppy eats nothing green, on principle.',
    },
    {
      at: { workingDays: -12, time: '09:15' },
      by: 'hanneke',
      do: 'deliberate',
      topic: 'where your grandfather sleeps',
      until: { workingDays: -10 },
      withheldBecause: 'one of us has to give up a bedroom, and that is a family matter',
    },
    {
      at: { workingDays: -12, time: '09:16' },
      by: 'hanneke',
      do: 'deliberate_say',
      text: 'Pap, hij kan de trap niet op. Jouw kamer is beneden.',
    },
    {
      at: { workingDays: -11, time: '09:20' },
      by: 'piet',
      do: 'deliberate_say',
      text: 'Dan slaap ik boven. Maar hij laat mijn radio op die zender staan.',
    },
    { at: { workingDays: -11, time: '10:00' }, by: 'hanneke', do: 'deliberate_end' },
    {
      at: { workingDays: -11, time: '10:05' },
      by: 'hanneke',
      do: 'step_done',
      step: 'Dagen kiezen',
      result: 'Seven nights. Grandad sleeps downstairs, in Piet’s room. The radio stays as it is.',
    },
    {
      at: { workingDays: -11, time: '10:08' },
      by: 'hanneke',
      do: 'promise',
      promise: 'kamer',
      text: 'Six beds and six pairs of boots ready',
      due: { workingDays: 4, time: '12:00' },
      step: 'Kamer klaarmaken',
    },
    {
      at: { workingDays: -3, time: '13:00' },
      by: 'marta',
      do: 'step_add',
      step: {
        name: 'Een tafel op kinderhoogte in de loods',
        nameEn: 'A table at child height in the shed',
        because: 'dan kunnen de kinderen echt meepakken en niet alleen kijken',
        becauseEn: 'so that the children can really pack and not just watch',
        byDepartment: 'inpakloods',
        byRole: 'voorvrouw inpakloods',
        duration: { amount: 3, unit: 'working_hours' },
      },
      after: 'Kamer klaarmaken',
    },
    {
      at: { workingDays: -1, time: '14:20' },
      by: 'marta',
      do: 'step_done',
      step: 'Een tafel op kinderhoogte in de loods',
      result: 'We sawed the legs off the old sorting table. Ionuț tried it, on his knees.',
    },
    { at: { minutesAgo: 120 }, by: 'hanneke', do: 'step_start', step: 'Kamer klaarmaken' },
    {
      at: { minutesAgo: 60 },
      by: 'hanneke',
      do: 'say',
      text: 'I am counting boots. I have a 46, two 39s and a 28. Which sizes am I missing?',
    },
  ],
}

const customsStory: DemoStory = {
  key: 'douane',
  title: 'Vier dagen bij de douane',
  titleEn: 'Four days at customs',
  teaser:
    'Het pakje stond stil aan de grens. Dorothy hoorde het van ons, en daarna haar buurvrouw, en toen de hele loods.',
  teaserEn:
    'The parcel stood still at the border. Dorothy heard it from us, then her neighbour did, and then the whole shed.',
  customer: 'dorothy',
  asker: 'dorothy',
  service: 'klacht',
  channel: 'phone',
  language: 'en',
  owner: 'bram',
  routedBecause: 'hij doet ‘customs, stuck at border’',
  openedBy: 'joy',
  code: 'D7C-2MK',
  acts: [
    {
      at: { workingDays: -12, time: '13:05' },
      by: 'dorothy',
      do: 'ask',
      text: 'My bulbs have been “at customs” for four days. I am 88. I do not mind waiting, but the bulbs might.',
    },
    {
      at: { workingDays: -12, time: '13:06' },
      by: 'dorothy',
      do: 'expect',
      text: 'To have them in the ground before the frost, and to be told the truth.',
    },
    { at: { workingDays: -12, time: '13:30' }, by: 'bram', do: 'take' },
    { at: { workingDays: -12, time: '13:32' }, by: 'bram', do: 'step_start', step: 'Uitzoeken waar het misging' },
    {
      at: { workingDays: -12, time: '14:40' },
      by: 'bram',
      do: 'say',
      text:
        'Dear Dorothy, the truth: I filled in one line of the plant health paper wrongly, so it stands still through ' +
        'my doing. I have sent the right paper. They should be with you by {wd-8}. If they are soft by then, you get new ones.',
    },
    {
      at: { workingDays: -12, time: '14:42' },
      by: 'bram',
      do: 'promise',
      promise: 'grens',
      text: 'Your bulbs through customs and at your door',
      due: { workingDays: -8 },
    },
    {
      at: { workingDays: -11, time: '08:00' },
      by: 'bram',
      do: 'step_done',
      step: 'Uitzoeken waar het misging',
      result:
        'One line wrong on the form. We made a list on the wall next to the printer, so that nobody does it again.',
    },
    {
      at: { workingDays: -9, time: '07:50' },
      by: 'bram',
      do: 'break',
      promise: 'grens',
      reason: 'The office at the port looks at papers only on Thursdays. I did not know that and should have.',
    },
    {
      at: { workingDays: -9, time: '07:58' },
      by: 'bram',
      do: 'say',
      text:
        'Dear Dorothy, I will not make {wd-8:dag}. I am not waiting for them: Ionuț is packing you a new box this ' +
        'morning, with the right paper, and it comes along with a driver I know. It will be with you on {wd-6:dag}. ' +
        'Should the first box arrive after all, keep it.',
    },
    {
      at: { workingDays: -9, time: '08:02' },
      by: 'bram',
      do: 'promise',
      promise: 'nieuw',
      text: 'A new box at your door',
      due: { workingDays: -6 },
      step: 'Nieuwe sturen of terugbetalen',
    },
    {
      at: { workingDays: -9, time: '09:40' },
      by: 'ionut',
      do: 'step_done',
      step: 'Nieuwe sturen of terugbetalen',
      result: 'A new box is packed. I put in twenty grape hyacinths, they flower first.',
    },
    { at: { workingDays: -6, time: '15:30' }, by: 'bram', do: 'keep', promise: 'nieuw' },
    {
      at: { workingDays: -6, time: '15:35' },
      by: 'bram',
      do: 'close',
      outcome: 'done',
      account:
        'You called because your parcel stood still. One line on our form was wrong. Bram sent the right paper, heard ' +
        'that the port office reads papers on Thursdays only, and then stopped waiting. Ionuț packed a new box the same ' +
        'morning. The first box came too, four days later.',
      nextStep: 'Plant the small ones on top of the big ones. They take turns.',
      cost: 'You pay nothing. The mistake cost us one box and taught us one line.',
    },
    {
      at: { workingDays: -4, time: '16:10' },
      by: 'dorothy',
      do: 'verdict',
      helped: 'yes',
      expectation: 'exceeded',
      text: 'Both boxes are in. My neighbour dug, I pointed.',
    },
    {
      at: { workingDays: -4, time: '16:14' },
      by: 'dorothy',
      do: 'thank',
      text: 'To the young man who added the grape hyacinths: at 88 one appreciates anything that flowers first.',
    },
  ],
}

const sorrowStory: DemoStory = {
  key: 'bakker',
  title: 'Ze kwamen niet op',
  titleEn: 'They did not come up',
  teaser: 'Meneer Bakker vroeg geen geld terug. Femke kwam met een schop, en vond iets.',
  teaserEn: 'Mr Bakker asked for no money back. Femke came with a spade, and found something.',
  customer: 'bakker',
  asker: 'bakker',
  service: 'advies',
  channel: 'phone',
  language: 'nl',
  owner: 'femke',
  routedBecause: 'zij doet ‘did not come up’ en woont in de buurt',
  openedBy: 'hanneke',
  code: 'N9B-3TQ',
  acts: [
    {
      at: { workingDays: -5, time: '11:20' },
      by: 'bakker',
      do: 'ask',
      text: 'Vorig jaar kwamen ze niet op. Mijn vrouw was zo verdrietig. Ze is er nu niet meer. Ik wil het dit jaar goed doen.',
    },
    {
      at: { workingDays: -5, time: '11:24' },
      by: 'bakker',
      do: 'expect',
      text: 'Dat het in het voorjaar weer haar tuin is.',
    },
    { at: { workingDays: -4, time: '08:10' }, by: 'femke', do: 'take' },
    {
      at: { workingDays: -4, time: '08:30' },
      by: 'femke',
      do: 'say',
      text:
        'Dag meneer Bakker, wat verdrietig van uw vrouw. Ik zou graag zelf in de grond kijken, ik woon een dorp ' +
        'verderop. Mag ik {wd-2:dag} om vier uur langskomen? Ik neem een schop mee en geen rekening.',
    },
    {
      at: { workingDays: -4, time: '10:02' },
      by: 'bakker',
      do: 'say',
      text: 'Dat mag. Ik zet koffie. Haar laarzen staan er nog, als u natte voeten krijgt.',
    },
    { at: { workingDays: -2, time: '16:00' }, by: 'femke', do: 'step_start', step: 'Kijken en nadenken' },
    {
      at: { workingDays: -2, time: '17:10' },
      by: 'femke',
      do: 'step_done',
      step: 'Kijken en nadenken',
      result: 'Gangen gevonden, van woelmuizen. Zij heeft niets verkeerd gedaan. Dat heb ik hem ook gezegd, twee keer.',
    },
    {
      at: { workingDays: -2, time: '17:30' },
      by: 'femke',
      do: 'step_add',
      step: {
        name: 'Nieuwe uitzoeken, met foto',
        nameEn: 'Picking new ones, with a photo',
        because: 'narcissen en druifjes, die lusten de muizen niet',
        becauseEn: 'daffodils and grape hyacinths, mice do not like those',
        byDepartment: 'inpakloods',
        byRole: 'inpakker',
        duration: { amount: 2, unit: 'working_hours' },
      },
      after: 'Kijken en nadenken',
    },
    {
      at: { workingDays: -1, time: '09:10' },
      by: 'femke',
      do: 'promise',
      promise: 'nieuwe',
      text: 'Nieuwe bollen en een uur hulp met planten',
      due: { workingDays: 3 },
      step: 'Nieuwe uitzoeken, met foto',
    },
    {
      at: { workingDays: -1, time: '09:15' },
      by: 'femke',
      do: 'say',
      text:
        'Dag meneer Bakker, uw bollen worden vandaag of morgen uitgezocht. {wd+3:dag} breng ik ze en dan planten we ' +
        'samen, tussen de rozen waar zij ze wilde. De tulpen doen we in manden, daar komt geen muis doorheen.',
    },
    { at: { minutesAgo: 25 }, by: 'ionut', do: 'step_start', step: 'Nieuwe uitzoeken, met foto' },
  ],
}

export const growerStories: DemoStory[] = [weddingStory, stayStory, customsStory, sorrowStory]

import type { DemoEncounters } from './encounters-content.ts'

const ABROAD = 'Gardens in England'
const MEMORY = 'Bollen voor iemand die er niet meer is'

/** Whom the grower met: a family that came for a week and went home with mud on their boots. */
export const growerEncounters: DemoEncounters = {
  groups: [
    {
      name: ABROAD,
      about: 'Een eigen tuin, een eigen smaak, en een grens ertussen.',
      customers: ['margaret', 'whitcombe', 'dorothy', 'hughes'],
    },
    {
      name: MEMORY,
      about: 'De bollen zijn voor een graf, een hof, een herinnering.',
      customers: ['bakker', 'stmary', 'hospice'],
    },
  ],
  preferences: [
    {
      customer: 'whitcombe',
      words: 'White and dark purple. Nothing pink: the grandfather is firm about it.',
      daysAgo: 200,
    },
    { customer: 'margaret', words: 'Early tulips, and labels she can read without glasses.', daysAgo: 300 },
    { customer: 'dorothy', words: 'Only what flowers next spring.', daysAgo: 120 },
  ],
  visits: [
    {
      key: 'whitcombe',
      customer: 'whitcombe',
      group: ABROAD,
      by: 'hanneke',
      with: 'femke',
      at: { days: -205, time: '10:00' },
      hours: 168,
      direction: 'in',
      place: 'Een week in het huisje achter de schuur',
      heard: 'We thought a bulb was a thing you buy. Now we know it is a year of somebody’s life.',
      seen: 'De kinderen sorteerden mee op de band. De grootvader praatte elke avond met Piet, zonder gedeelde taal.',
      weLearned: 'Zij kiezen niet op kleur maar op het moment: “something for when the daffodils leave us”.',
      theyLearned: 'Waarom een bol koude nodig heeft, en dat modder er nooit meer uit gaat.',
      question: 'Wat bloeit er bij hen als onze narcissen op zijn?',
    },
    {
      key: 'margaret',
      customer: 'margaret',
      group: ABROAD,
      by: 'joy',
      at: { days: -70, time: '16:00' },
      hours: 1,
      direction: 'remote',
      heard: 'I do not order tulips. I order the second week of April.',
      weLearned: 'Een bestelling is een datum in iemands tuin.',
      theyLearned: 'That we pack on Thursdays, so that nothing waits in a lorry over the weekend.',
    },
    {
      key: 'bakker',
      customer: 'bakker',
      group: MEMORY,
      by: 'piet',
      at: { days: -20, time: '11:00' },
      hours: 2,
      direction: 'out',
      place: 'De tuin van zijn vrouw',
      heard: 'Ik weet niet hoe ze heten. Ik weet waar ze stond als ze bloeiden.',
      weLearned: 'Hij zoekt geen soort. Hij zoekt het plekje bij het raam, in maart.',
      theyLearned: 'Welke bollen er nog zitten, en dat je ze gerust kunt laten zitten.',
    },
  ],
  planned: [
    {
      customer: 'whitcombe',
      by: 'hanneke',
      with: 'femke',
      inDays: 150,
      hours: 168,
      place: 'Een week in het huisje achter de schuur',
      direction: 'in',
    },
    {
      customer: 'hospice',
      by: 'femke',
      inDays: 9,
      hours: 1,
      place: 'Beeldbellen met de tuingroep',
      direction: 'remote',
    },
  ],
  insights: [
    {
      statement: 'Wie bollen bestelt, bestelt een moment in de tuin en geen soort',
      type: 'desire',
      pane: 'wants',
      group: ABROAD,
      disagrees: 'Verzamelaars: die willen juist die ene naam.',
      heardIn: ['whitcombe', 'margaret'],
      by: 'hanneke',
    },
    {
      statement: 'Bollen voor een herinnering mogen nooit te laat komen',
      type: 'need',
      pane: 'problems',
      group: MEMORY,
      heardIn: ['bakker'],
      by: 'piet',
    },
  ],
  questions: [
    {
      question: 'Wat bloeit er bij klanten in Engeland als onze narcissen op zijn?',
      by: 'femke',
      taker: 'joy',
      group: ABROAD,
    },
    { question: 'Leest iemand het kaartje dat wij erbij doen?', by: 'marta' },
  ],
  standing: [
    {
      wording: 'Bloeit het niet, dan praten we erover.',
      where: 'op elk doosje',
      evidence: 'wie belt, krijgt Hanneke of Femke',
      owner: 'hanneke',
    },
    {
      wording: 'Wij pakken met de hand, met uw naam erbij.',
      where: 'op de site',
      evidence: 'het scherm in de inpakloods',
      owner: 'marta',
      kept: ['whitcombe'],
    },
  ],
  alongs: [
    {
      by: 'femke',
      what: 'Mee het veld in als de vroege tulpen uit de grond gaan.',
      place: 'Het lange veld',
      inDays: 5,
      hours: 3,
      places: 3,
    },
  ],
  sketches: [],
  rhythm: { department: 'inpakloods', by: 'marta', everyDays: 60 },
}

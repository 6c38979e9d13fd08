import type { DemoStory } from './content.ts'

export const benefitStory: DemoStory = {
  key: 'wasmachine',
  title: 'Een nee, en wat wel kan',
  titleEn: 'A no, and what is possible',
  teaser:
    'Samira kreeg geen geld voor een wasmachine. Ze kreeg wel te horen waarom, wat wel kan en tot wanneer ze bezwaar kan maken.',
  teaserEn:
    'Samira got no money for a washing machine. She did hear why, what is possible, and until when she can object.',
  customer: 'samira',
  asker: 'samira',
  service: 'bijstand',
  channel: 'web',
  language: 'nl',
  owner: 'carla',
  routedBecause: 'zij doet ‘wasmachine, noodzakelijke kosten’; besloten, dus alleen Werk en Inkomen',
  code: 'R2M-8LV',
  acts: [
    {
      at: { workingDays: -7, time: '21:14' },
      by: 'samira',
      do: 'ask',
      text: 'Kan ik geld krijgen voor een nieuwe wasmachine? De mijne is kapot en ik heb vier kinderen.',
    },
    {
      at: { workingDays: -7, time: '21:15' },
      by: 'samira',
      do: 'expect',
      text: 'Dat ik niet meer met vuilniszakken vol was in de bus hoef.',
    },
    { at: { workingDays: -6, time: '09:05' }, by: 'carla', do: 'take' },
    { at: { workingDays: -6, time: '09:06' }, by: 'carla', do: 'step_start', step: 'Samen kijken wat er nodig is' },
    {
      at: { workingDays: -6, time: '14:10' },
      by: 'carla',
      do: 'say',
      text:
        'Dag mevrouw Haddad, wat een gesjouw met die zakken. Ik kijk naar uw vraag. Ik wil twee dingen weten: hoe oud ' +
        'is de machine, en kwam het onverwacht? Uw inkomen hoeft u niet op te sturen, dat weten we al.',
    },
    {
      at: { workingDays: -6, time: '20:40' },
      by: 'samira',
      do: 'say',
      text: 'Hij is twaalf jaar oud. Hij deed al een jaar raar maar ik hoopte dat hij het nog even volhield. Sparen lukt niet.',
    },
    {
      at: { workingDays: -5, time: '10:30' },
      by: 'carla',
      do: 'step_done',
      step: 'Samen kijken wat er nodig is',
      result: 'We weten genoeg. U hoeft geen papieren te sturen.',
    },
    {
      at: { workingDays: -5, time: '10:31' },
      by: 'carla',
      do: 'step_skip',
      step: 'U stuurt wat er nog mist',
      because: 'er mist niets',
    },
    {
      at: { workingDays: -5, time: '10:33' },
      by: 'carla',
      do: 'promise',
      promise: 'besluit',
      text: 'Besluit op uw vraag',
      due: { workingDays: -1 },
      step: 'Beslissen',
    },
    { at: { workingDays: -4, time: '11:00' }, by: 'carla', do: 'step_start', step: 'Beslissen' },
    {
      at: { workingDays: -4, time: '11:05' },
      by: 'carla',
      do: 'consult',
      whom: 'samuel',
      text: 'De wet geeft hier weinig ruimte: twaalf jaar oud, dus niet onverwacht. Wat kan er wél, en snel? Vier kinderen.',
    },
    {
      at: { workingDays: -4, time: '15:25' },
      by: 'samuel',
      do: 'consult_answer',
      text:
        'Lenen bij de kredietbank zonder rente, 15 euro per maand. En de Kringloop heeft er twee staan voor 60 euro, ' +
        'met garantie en thuisgebracht. Ik heb gebeld: ze houden er één apart tot en met {wd+2:dag}.',
    },
    {
      at: { workingDays: -2, time: '11:40' },
      by: 'carla',
      do: 'step_done',
      step: 'Beslissen',
      result: 'Nee. Een tweede collega las mee en kwam tot hetzelfde.',
    },
    { at: { workingDays: -2, time: '11:41' }, by: 'carla', do: 'keep', promise: 'besluit' },
    {
      at: { workingDays: -2, time: '11:45' },
      by: 'carla',
      do: 'no',
      why:
        'Voor een wasmachine geeft de wet alleen geld als u door iets onverwachts niet kon sparen. U schreef dat uw ' +
        'machine twaalf jaar oud is. Dan noemt de wet het niet onverwacht. Wij vinden het ook geen fijn antwoord.',
      possible:
        'Lenen zonder rente, € 15 per maand. De kredietbank beslist meestal binnen 5 werkdagen. Wij sturen uw gegevens ' +
        'mee, als u dat wilt.\n\nEen goede tweedehands machine voor € 60. Kringloop Zonnedam, met garantie en ' +
        'thuisgebracht. Er staat er één apart voor u tot en met {wd+2:dag}.',
      lookAgain: 'samuel',
      account:
        'We hebben gekeken of u geld kunt krijgen voor een wasmachine. We keken naar uw inkomen, dat hadden we al, en ' +
        'naar wat u schreef over de machine. Twee collega’s lazen het, los van elkaar. Daarna zochten we wat wel kan, ' +
        'en daarvoor belden we met de Kringloop. Het kost u niets.',
      nextStep: 'U kiest: lenen, de machine van de Kringloop, of iemand anders laten kijken. Niets doen mag ook.',
    },
    {
      at: { workingDays: -1, time: '21:02' },
      by: 'samira',
      do: 'need',
      text: 'Schone kleren voor vier kinderen, deze week nog. Welke machine dat doet maakt mij niet uit.',
    },
    {
      at: { minutesAgo: 200 },
      by: 'carla',
      do: 'say',
      text:
        'Dag mevrouw Haddad, dank u, dat helpt ons. Als het om deze week gaat: de machine van de Kringloop kan ' +
        '{wd+1:dag} al gebracht worden, na twee uur. Die € 60 kan het Noodfonds betalen, daar hoeft u geen brief voor ' +
        'te schrijven. Eén “ja” is genoeg. Bezwaar maken tegen ons nee kan daarna nog steeds.',
    },
  ],
}

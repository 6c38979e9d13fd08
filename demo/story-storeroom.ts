import type { DemoStory } from './content.ts'

export const storeroomStory: DemoStory = {
  key: 'magazijn',
  title: 'Het bedankje dat het magazijn haalde',
  titleEn: 'The thank-you that reached the storeroom',
  teaser: 'Ton is blind en nam steeds de container van de buren mee. Dirk, achter in het magazijn, wist er iets op.',
  teaserEn: 'Ton is blind and kept taking the neighbours’ bin. Dirk, at the back of the storeroom, knew what to do.',
  customer: 'ton',
  asker: 'ton',
  service: 'container',
  channel: 'phone',
  language: 'nl',
  owner: 'lotte',
  routedBecause: 'zij doet ‘container wisselen’ en rijdt donderdag in die wijk',
  openedBy: 'agnieszka',
  code: 'B3V-7KJ',
  acts: [
    {
      at: { workingDays: -8, time: '10:12' },
      by: 'ton',
      do: 'ask',
      text:
        'Ik ben blind. Op dinsdag staan er twaalf dezelfde containers op de stoep en ik neem steeds die van de buren ' +
        'mee. Ze vinden het niet erg, maar ik wel. Kan er iets op de mijne wat ik kan voelen?',
    },
    {
      at: { workingDays: -8, time: '10:14' },
      by: 'ton',
      do: 'expect',
      text: 'Dat ik mijn eigen container vind zonder iemand te hoeven vragen.',
    },
    { at: { workingDays: -8, time: '10:50' }, by: 'lotte', do: 'take' },
    {
      at: { workingDays: -8, time: '10:55' },
      by: 'lotte',
      do: 'consult',
      whom: 'dirk',
      text: 'Hebben wij iets met reliëf? Het moet tegen regen kunnen, en tegen mijn laadklep.',
    },
    {
      at: { workingDays: -8, time: '13:20' },
      by: 'dirk',
      do: 'consult_answer',
      text: 'Stickers niet. Maar ik heb nog messing huisnummers liggen van het oude gemeentehuis. Die schroef ik op het handvat. Voelt hij meteen.',
    },
    {
      at: { workingDays: -8, time: '14:00' },
      by: 'lotte',
      do: 'say',
      text:
        'Dag meneer Verbeek, onze magazijnman heeft een idee: koperen cijfers van uw huisnummer, vast op het handvat. ' +
        'U voelt ze als u hem beetpakt. Ik breng hem {wd-4:dag}. Zal ik even aanbellen, dan kunt u proefvoelen?',
    },
    {
      at: { workingDays: -8, time: '14:31' },
      by: 'ton',
      do: 'say',
      text: 'Koper! Dan heb ik de deftigste container van de straat. Graag aanbellen.',
    },
    {
      at: { workingDays: -8, time: '14:35' },
      by: 'lotte',
      do: 'promise',
      promise: 'brengen',
      text: 'Container met voelbare cijfers voor de deur',
      due: { workingDays: -4 },
      step: 'Brengen en de oude meenemen',
    },
    { at: { workingDays: -6, time: '07:30' }, by: 'dirk', do: 'step_start', step: 'Klaarzetten in het magazijn' },
    {
      at: { workingDays: -6, time: '09:10' },
      by: 'dirk',
      do: 'step_done',
      step: 'Klaarzetten in het magazijn',
      result: 'Een 4 en een 7 van messing, met vier schroeven. Randen rond gevijld, voor de vingers.',
    },
    {
      at: { workingDays: -4, time: '10:05' },
      by: 'lotte',
      do: 'step_done',
      step: 'Brengen en de oude meenemen',
      result: 'Gebracht en samen uitgeprobeerd. Drie keer achter elkaar goed, ook met mijn wagen ervoor.',
    },
    { at: { workingDays: -4, time: '10:06' }, by: 'lotte', do: 'keep', promise: 'brengen' },
    {
      at: { workingDays: -4, time: '10:12' },
      by: 'lotte',
      do: 'close',
      outcome: 'done',
      account:
        'U vroeg om een container die u kunt voelen. Dirk uit het magazijn schroefde koperen cijfers op het handvat en ' +
        'vijlde de randen rond. Lotte bracht hem en nam de oude mee. De cijfers komen van het oude gemeentehuis, dus ' +
        'het kostte niets.',
      nextStep: 'Gaat er een cijfer los? Bel en zeg uw code, dan maakt Dirk het.',
      cost: 'U betaalt niets.',
    },
    {
      at: { workingDays: -2, time: '08:20' },
      by: 'ton',
      do: 'verdict',
      helped: 'yes',
      expectation: 'exceeded',
      text: 'Dinsdag liep ik er in één keer op af. De buurvrouw zag het en klapte.',
    },
    {
      at: { workingDays: -2, time: '08:24' },
      by: 'ton',
      do: 'thank',
      text:
        'Wilt u dit aan de man van de cijfers geven? U heeft de randen rond gevijld. Dat vroeg ik niet en ik zie het ' +
        'niet, maar ik voel het elke dinsdag.',
    },
  ],
}

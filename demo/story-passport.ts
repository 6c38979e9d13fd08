import type { DemoStory } from './content.ts'

export const passportStory: DemoStory = {
  key: 'paspoort',
  title: 'Het paspoort dat te laat kwam',
  titleEn: 'The passport that came too late',
  teaser: 'De belofte brak. Dat hoorde Ruben een dag van tevoren, en niet aan de balie. Oma werd op tijd negentig.',
  teaserEn: 'The promise broke. Ruben heard so a day before, and not at the counter. Grandma turned ninety on time.',
  customer: 'ruben',
  asker: 'ruben',
  service: 'paspoort',
  channel: 'web',
  language: 'nl',
  owner: 'priya',
  routedBecause: 'zij doet ‘paspoort’ en is vandaag tot 17.00 uur bereikbaar',
  code: 'P4T-9WN',
  acts: [
    {
      at: { workingDays: -9, time: '14:05' },
      by: 'ruben',
      do: 'ask',
      text: 'Kan ik nog een paspoort krijgen voor {wd-1}? Dan vlieg ik naar Paramaribo, mijn oma wordt negentig.',
    },
    {
      at: { workingDays: -9, time: '14:06' },
      by: 'ruben',
      do: 'expect',
      text: 'Dat ik op haar feest ben. Niet op een schermpje.',
      wantedBy: { workingDays: -1 },
    },
    { at: { workingDays: -9, time: '14:20' }, by: 'priya', do: 'take' },
    {
      at: { workingDays: -9, time: '14:26' },
      by: 'priya',
      do: 'say',
      text:
        'Dag Ruben, dat kan, maar dan moeten we opschieten. Kunt u morgen langskomen met een pasfoto en uw oude ' +
        'paspoort? Om 16.20 uur heb ik plek. Dan ligt hij er {wd-3:dag}.',
    },
    {
      at: { workingDays: -9, time: '14:31' },
      by: 'ruben',
      do: 'say',
      text: 'Ik ben er. Mijn oude is van toen ik 14 was, schrik niet.',
    },
    {
      at: { workingDays: -8, time: '16:35' },
      by: 'priya',
      do: 'step_done',
      step: 'U komt langs met een pasfoto',
      result: 'U was er, met foto. De oude foto is inderdaad iets.',
    },
    { at: { workingDays: -8, time: '16:36' }, by: 'priya', do: 'step_start', step: 'Gegevens en foto nakijken' },
    {
      at: { workingDays: -8, time: '16:50' },
      by: 'priya',
      do: 'step_done',
      step: 'Gegevens en foto nakijken',
      result: 'Alles klopt. Vanavond gaat het naar de fabriek.',
    },
    {
      at: { workingDays: -8, time: '16:52' },
      by: 'priya',
      do: 'promise',
      promise: 'klaar',
      text: 'Paspoort ligt klaar aan de balie',
      due: { workingDays: -3, time: '12:00' },
      step: 'Laten maken',
    },
    { at: { workingDays: -7, time: '08:40' }, by: 'priya', do: 'step_start', step: 'Laten maken' },
    {
      at: { workingDays: -4, time: '10:12' },
      by: 'priya',
      do: 'consult',
      whom: 'tom',
      text: 'De fabriek meldt een storing, alle paspoorten van gisteren schuiven twee dagen op. Kan jij bij de koerier navragen of spoed nog mee kan?',
    },
    {
      at: { workingDays: -4, time: '10:31' },
      by: 'tom',
      do: 'consult_answer',
      text: 'Spoed gaat via een andere machine en die draait. Vóór 11.00 aanvragen, dan is hij er {wd-2:dag}. Ik blijf die dag wel tot hij er is.',
    },
    {
      at: { workingDays: -4, time: '10:38' },
      by: 'priya',
      do: 'break',
      promise: 'klaar',
      reason:
        'In de fabriek staat een machine stil. Uw paspoort is er {wd-3:dag} niet. Dat is niet uw schuld en we ' +
        'wachten er niet op.',
    },
    {
      at: { workingDays: -4, time: '10:40' },
      by: 'priya',
      do: 'step_add',
      step: {
        name: 'Met spoed opnieuw laten maken',
        nameEn: 'Having it made again, urgently',
        because: 'het spoedpaspoort komt van een andere machine, en die doet het wel',
        becauseEn: 'the urgent passport comes from another machine, and that one works',
        byRole: 'de fabriek',
        duration: { amount: 2, unit: 'working_days' },
      },
      after: 'Laten maken',
    },
    {
      at: { workingDays: -4, time: '10:41' },
      by: 'priya',
      do: 'step_skip',
      step: 'Laten maken',
      because: 'de machine staat stil, we doen het met spoed opnieuw',
    },
    {
      at: { workingDays: -4, time: '10:44' },
      by: 'priya',
      do: 'promise',
      promise: 'spoed',
      text: 'Spoedpaspoort ligt klaar aan de balie',
      due: { workingDays: -2, time: '17:00' },
      step: 'Met spoed opnieuw laten maken',
    },
    {
      at: { workingDays: -4, time: '10:46' },
      by: 'priya',
      do: 'say',
      text:
        'Dag Ruben, slecht nieuws en dan goed nieuws. Uw paspoort is er {wd-3:dag} niet, er staat een machine stil in ' +
        'de fabriek. Ik heb daarom een spoedpaspoort aangevraagd. Dat is er {wd-2:dag} om 17.00 uur, ruim voor uw ' +
        'vlucht. De toeslag betalen wij. U hoeft niets te doen. Wilt u nog even bellen? Rechtstreeks: 14 0123.',
    },
    {
      at: { workingDays: -4, time: '11:02' },
      by: 'ruben',
      do: 'say',
      text: 'Ok. Even gezweet. Fijn dat je het nu zegt en niet vrijdag.',
    },
    { at: { workingDays: -3, time: '08:50' }, by: 'priya', do: 'step_start', step: 'Met spoed opnieuw laten maken' },
    {
      at: { workingDays: -2, time: '15:48' },
      by: 'tom',
      do: 'step_done',
      step: 'Met spoed opnieuw laten maken',
      result: 'De koerier was er om 15.45 uur. Ik heb hem nagekeken: uw naam, uw hoofd.',
    },
    { at: { workingDays: -2, time: '15:49' }, by: 'priya', do: 'keep', promise: 'spoed' },
    {
      at: { workingDays: -2, time: '15:52' },
      by: 'tom',
      do: 'say',
      text: 'Dag Ruben, hij ligt er. Ik zit tot zes uur aan de balie. Bent u later, klop dan op het raam.',
    },
    {
      at: { workingDays: -2, time: '17:55' },
      by: 'tom',
      do: 'step_done',
      step: 'U haalt het op',
      result: 'Opgehaald om vijf voor zes. Door de voordeur.',
    },
    {
      at: { workingDays: -2, time: '18:05' },
      by: 'priya',
      do: 'close',
      outcome: 'done',
      account:
        'U vroeg een paspoort aan voor uw reis. We beloofden het te vroeg: in de fabriek stond een machine stil en ' +
        'dat hoorden wij een dag van tevoren. Priya vroeg toen een spoedpaspoort aan, Tom bleef langer voor de ' +
        'koerier. Wij hebben de fabriek gevraagd om zo’n storing meteen te melden, niet pas na een dag.',
      nextStep: 'Goede reis. Uw oude paspoort is ongeldig gemaakt en blijft van u, met foto en al.',
      cost: 'U betaalde € 86,85 voor het paspoort. De spoedtoeslag van € 59,05 betaalden wij.',
    },
    {
      at: { workingDays: -1, time: '07:40' },
      by: 'ruben',
      do: 'verdict',
      helped: 'yes',
      expectation: 'met',
      text: 'Ik zit bij de gate. Het ging mis en toch wist ik steeds waar ik aan toe was.',
    },
    {
      at: { workingDays: -1, time: '07:42' },
      by: 'ruben',
      do: 'thank',
      text: 'Priya en Tom, jullie krijgen de groeten van oma Hilda. Zij zegt: dat zijn goede mensen.',
    },
  ],
}

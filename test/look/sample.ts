import { conversation } from '../../src/ui/conversation.ts'
import { empty } from '../../src/ui/empty.ts'
import { face, faces } from '../../src/ui/face.ts'
import {
  button,
  buttonLink,
  cannedTexts,
  check,
  choice,
  disclosure,
  errorSummary,
  field,
  form,
  hiddenKey,
  select,
  textArea,
} from '../../src/ui/forms.ts'
import { type Html, html } from '../../src/ui/html.ts'
import { list, paging, rowSign } from '../../src/ui/list.ts'
import { notice } from '../../src/ui/notice.ts'
import { nowPanel } from '../../src/ui/now-panel.ts'
import { errorPage } from '../../src/ui/page/error-page.ts'
import { mend } from '../../src/ui/page/mend.ts'
import { promiseList } from '../../src/ui/promise-list.ts'
import { rail, type Ticket } from '../../src/ui/rail.ts'
import type { Translate } from '../../src/ui/words/i18n.ts'

const marieke = (size: 's' | 'm' | 'l') => face({ name: 'Marieke', photoUrl: 'faces/marieke.svg', size })
const sanne = (size: 's' | 'm' | 'l') => face({ name: 'Sanne de Wit', photoUrl: 'faces/sanne.svg', size })

const ROAD: Ticket[] = [
  { id: 't1', state: 'done', title: 'Ontvangen', detail: 'vr 13 nov, 20.31 · via de website' },
  {
    id: 't2',
    state: 'done',
    title: 'Marieke pakt het op',
    detail: 'vr 13 nov, 20.31 · zij kent het groen in uw straat',
  },
  { id: 't3', state: 'gap', title: 'weekend: niemand werkte aan uw vraag' },
  { id: 't4', state: 'done', title: 'Antwoord, en een nieuwe datum', detail: 'ma 16 nov, 15.40 · u vond de 27e goed' },
  {
    id: 't5',
    state: 'done',
    title: 'We overleggen over de hoogwerker',
    detail: 'tot woensdag, met de ploeg van wijk Zuid',
  },
  { id: 't6', state: 'now', title: 'Kijken bij de heg', detail: 'vandaag sinds 09.12 · duurt meestal een uur' },
  { id: 't7', state: 'next', title: 'Pad vrijmaken', detail: 'uiterlijk vr 20 nov · ploeg wijk Noord' },
  { id: 't8', state: 'next', title: 'Hele heg snoeien', detail: 'uiterlijk vr 27 nov · ploeg met hoogwerker' },
  { id: 't9', state: 'next', title: 'U zegt of het goed is' },
]

const talk = (t: Translate, you: string): Html =>
  conversation(t, [
    {
      id: 'm1',
      speaker: 'staff',
      name: 'Marieke',
      face: marieke('m'),
      when: 'maandag 15.40',
      text: 'Dag mevrouw De Wit, dank voor uw bericht. Met een rollator is dat inderdaad gevaarlijk. Ik kom er morgenochtend zelf kijken. De hele heg kan pas vrijdag 27 in plaats van maandag 23: is dat goed? Ik bel niet aan, tenzij u dat fijn vindt.',
    },
    {
      id: 'm2',
      speaker: 'customer',
      name: you,
      face: sanne('m'),
      when: 'maandag 16.05',
      text: 'De 27e is goed. Graag aanbellen!\nMijn moeder laat u zien waar ze vastloopt.',
      files: [{ name: 'heg.jpg', href: '#', size: '1,2 MB' }],
    },
  ])

export const trackingPage = (t: Translate): Html => html`
  <p class="eyebrow">Uw vraag van vrijdag 13 november <span class="code">K7F-3QX</span></p>
  <h1 class="title">Wanneer wordt de heg bij nummer 12 gesnoeid? Mijn moeder kan er met haar rollator niet langs.</h1>
  ${nowPanel(t, {
    busy: true,
    since: 'sinds vandaag 09.12 uur',
    title: 'Marieke is bij de heg.',
    who: 'Marieke, hovenier in wijk Noord',
    face: marieke('l'),
    sentence:
      'Zij meet hoeveel ruimte er op de stoep over is. Dan weten we of er deze week al een pad vrij kan, of dat het met de hele heg mee moet.',
    next: html`<strong>pad vrijmaken, uiterlijk vrijdag 20 november.</strong> Nog niet ingepland. Marieke regelt dit uiterlijk woensdag.`,
  })}
  ${notice({ tone: 'calm', text: 'U hoeft nu niets te doen. Na het bezoek vertelt Marieke u wat zij heeft gezien.' })}
  <div class="split">
    <section class="split__side">
      <h2>Wat we u hebben beloofd</h2>
      ${promiseList(t, [
        {
          id: 'p1',
          state: 'kept',
          text: 'Antwoord uiterlijk dinsdag 17 november',
          note: html`Gelukt op maandag 16 november. <a href="#">Hoe we tellen</a>`,
        },
        {
          id: 'p2',
          state: 'open',
          text: 'Pad vrij uiterlijk vrijdag 20 november',
          note: 'Nog 3 werkdagen. Nog niet ingepland.',
        },
        {
          id: 'p3',
          state: 'moved',
          text: 'Hele heg gesnoeid uiterlijk vrijdag 27 november',
          note: 'Was maandag 23. U vond dat goed. De hoogwerker staat tot donderdag in wijk Zuid.',
        },
      ])}
    </section>
    <div class="split__main">
      <section class="section">
        <h2>Gesprek</h2>
        ${talk(t, 'U')}
        ${form(
          { action: '/r/K7F3QX/messages', draft: true, className: 'card write' },
          html`${hiddenKey('12345678')}
          ${textArea(t, { name: 'text', label: html`<span class="beside">${marieke('s')} Schrijf aan Marieke</span>`, placeholder: 'Uw bericht' })}
          <div class="bar">${button({ label: 'Versturen' })}<span class="soft small">Zij leest dit vandaag vóór 16.00 uur.</span></div>`,
        )}
      </section>
      <section class="section line stack stack--tight">
        <h2>Wanneer bent u geholpen?</h2>
        <p class="quote">‘Als mijn moeder weer veilig naar de winkel kan, het liefst deze week.’</p>
        <p class="soft small">Uw eigen woorden. Iedereen die hieraan werkt, ziet ze. <a href="#">Aanpassen</a></p>
      </section>
    </div>
    <section class="split__side">
      <h2>De weg van uw vraag</h2>
      ${rail(t, ROAD)}
    </section>
  </div>`

export const doorPage = (t: Translate): Html => html`
  <div class="stack stack--wide">
    <h1 class="display">Waarmee kunnen we u helpen?</h1>
    ${form(
      { action: '/questions', draft: true, className: 'askbox' },
      html`${textArea(t, { name: 'text', label: 'Uw vraag', hideLabel: true, value: 'De heg bij nummer 12 is zo groot dat mijn moeder er met de rollator niet langs kan' })}
      <div class="bar">${button({ label: 'Versturen' })}<span class="soft small">U hoeft geen afdeling te kiezen en geen account te maken.</span></div>`,
    )}
    <div class="measure">${list([
      {
        lead: face({ name: 'Groenteam Noord', size: 'm', team: true }),
        title: 'Dit gaat naar het groenteam Noord',
        detail: 'Antwoord binnen 2 werkdagen. Dat lukte deze maand bij 47 van de 50 vragen.',
      },
      {
        lead: rowSign('A'),
        title: 'Misschien helpt dit antwoord al',
        detail: 'Wanneer snoeien wij heggen langs de stoep?',
        end: html`<a href="#">Lezen</a>`,
      },
    ])}</div>
    <div class="columns counter-edge">
      <div><h2>Bellen</h2><p>14 0123</p><p>vandaag tot 17.00 uur</p></div>
      <div><h2>Langskomen</h2><p>Marktplein 1</p><p>vandaag tot 20.00 uur</p></div>
      <div><h2>Mailen of schrijven</h2><p>vraag@zonnedam.example</p><p>Postbus 12, Zonnedam</p></div>
      <div><h2>Al iets gevraagd?</h2>${form({ action: '/codes' }, html`<div class="bar">${field(t, { name: 'code', label: 'Vul uw code in', shape: 'code', placeholder: 'K7F-3QX' })}${button({ label: 'Open' })}</div>`)}</div>
    </div>
    <div class="beside">${faces([{ name: 'Marieke Jansen' }, { name: 'Joost Bakker' }, { name: 'Fatima el Idrissi' }, { name: 'Ömer Yılmaz' }, { name: 'Karin Vos' }])}
    <p><strong>Kom in onze keuken kijken.</strong> <span class="soft small">61 vragen in behandeling, zo gaat het ermee.</span> <a href="#">Kijk mee</a></p></div>
  </div>`

export const requestPage = (t: Translate): Html => html`
  <header class="desk__head">
    ${sanne('l')}
    <div class="stack stack--tight">
      <p class="eyebrow">Sanne de Wit, voor haar moeder · 4e vraag sinds 2023 · het liefst per mail</p>
      <h1 class="title">Als mijn moeder weer veilig naar de winkel kan, het liefst deze week.</h1>
      <p>‘Wanneer wordt de heg bij nummer 12 gesnoeid? Mijn moeder kan er met haar rollator niet langs.’</p>
    </div>
  </header>
  <div class="stack">
    <div class="bar">
      ${button({ label: 'Kijken bij de heg: klaar' })}${button({ label: 'Collega erbij', kind: 'quiet' })}
      ${button({ label: 'Belofte', kind: 'quiet' })}${disclosure('Meer', html`<p>Nee zeggen, overdragen, samenvoegen</p>`)}
    </div>
    ${notice({ tone: 'copper', title: '‘Pad vrij’ uiterlijk vrijdag.', text: 'De ploeg is nog niet ingepland. Sanne leest dat ook.', action: html`<a href="#">Lukt</a> <a href="#">Lukt niet</a>` })}
    ${talk(t, 'Sanne')}
    ${cannedTexts('canned', [
      { title: 'dank', text: 'Dank voor uw bericht.' },
      { title: 'datum', text: 'Ik laat het u uiterlijk vrijdag weten.' },
    ])}
    ${form(
      { action: '/requests/7/messages', draft: true, className: 'card' },
      html`${textArea(t, { name: 'text', label: 'Antwoord aan Sanne', hideLabel: true, placeholder: 'Antwoord aan Sanne … : voor een kant-en-klare tekst', aid: { jargon: { conform: 'volgens' } }, canned: { source: 'canned' } })}
      <div class="bar">${button({ label: 'Versturen' })}<span class="soft">Zij krijgt dit per mail en op haar pagina.</span></div>`,
    )}
  </div>`

export const requestAside = (t: Translate): Html => html`
  <section>
    <h2>Sanne ziet nu</h2>
    ${nowPanel(t, { busy: true, title: 'Marieke is bij de heg.', who: '', face: marieke('l') })}
    <p class="soft">Alles, behalve wat jij en Joost elkaar schrijven: ‘we overleggen tot woensdag over de hoogwerker’.</p>
  </section>
  ${rail(t, [
    {
      id: 'r1',
      state: 'done',
      title: 'Bij jou gekomen',
      detail: html`omdat je ‘heg, stoep’ in wijk Noord doet. <a href="#">Klopt niet?</a>`,
      dense: true,
    },
    { id: 'r2', state: 'now', title: 'Kijken bij de heg', why: 'zo weten we wat er deze week al kan', dense: true },
    { id: 'r3', state: 'next', title: 'Pad vrijmaken', detail: 'uiterlijk vr 20 nov · ploeg Noord', dense: true },
    { id: 'r4', state: 'next', title: 'Hele heg snoeien', detail: 'uiterlijk 27 nov', dense: true },
  ])}
  <section><h2>Meer zoals deze</h2><p class="soft">3 vragen over dezelfde stoep dit jaar. <a href="#">Samen oplossen</a></p></section>`

export const todayPage = (t: Translate): Html => html`
  <div class="stack stack--wide">
    <h1 class="title">Vandaag</h1>
    <section class="section">
      <h2>Jij bent aan zet</h2>
      ${list([
        {
          id: 'a',
          lead: sanne('m'),
          title: 'De heg bij nummer 12',
          href: '#',
          detail: 'Sanne de Wit · schreef maandag 16.05',
          end: 'pad vrij: vrijdag',
          tone: 'copper',
        },
        {
          id: 'b',
          lead: face({ name: 'Hassan Aydın', size: 'm' }),
          title: 'هل يمكنني تغيير الموعد؟',
          href: '#',
          detail: 'Hassan Aydın · vandaag 08.10',
          end: 'vandaag',
        },
        {
          id: 'c',
          lead: face({ name: 'Bakkerij Van der Meer', size: 'm' }),
          title: 'De lantaarn voor onze deur brandt niet',
          href: '#',
          detail: 'Bakkerij Van der Meer · gisteren',
          end: 'antwoord was beloofd voor gisteren',
          tone: 'red',
        },
      ])}
      ${paging(t, { older: '?after=3' })}
    </section>
    ${empty({ title: 'Geen klant uit het zicht', text: 'Hier staan mensen van wie je tien dagen niets hoorde. Nu niemand.', action: { label: 'Nieuwe vraag', href: '#' } })}
  </div>`

export const formsPage = (t: Translate): Html => html`
  <div class="stack">
    <h1 class="title">Vertel het ons</h1>
    ${errorSummary(t, [{ name: 'mail', text: 'Dit mailadres klopt nog niet.' }])}
    ${form(
      { action: '#' },
      html`${field(t, { name: 'mail', label: 'Uw mailadres', hint: 'Daar sturen we het antwoord heen.', type: 'email', value: 'sanne@', error: 'Dit mailadres klopt nog niet.', autocomplete: 'email' })}
      ${field(t, { name: 'phone', label: 'Telefoon', type: 'tel', optional: true })}
      ${select(t, {
        name: 'team',
        label: 'Wijk',
        options: [
          { value: 'n', label: 'Noord' },
          { value: 'z', label: 'Zuid' },
        ],
        value: 'z',
      })}
      ${choice(t, {
        name: 'helped',
        label: 'Bent u geholpen?',
        value: 'yes',
        options: [
          { value: 'yes', label: 'Ja' },
          { value: 'partly', label: 'Deels', hint: 'Vertel wat er nog mist.' },
          { value: 'no', label: 'Nee', hint: 'Dan kijkt iemand anders ernaar.' },
        ],
      })}
      ${check({ name: 'news', label: 'Houd mij op de hoogte', hint: 'Per mail, alleen over deze vraag.' })}
      <div class="bar">${button({ label: 'Versturen' })}${button({ label: 'Weten we niet', kind: 'second' })}${buttonLink({ label: 'Andere vraag', href: '#', kind: 'quiet' })}${button({ label: 'Wissen', kind: 'danger' })}</div>`,
    )}
    ${notice({ tone: 'copper', title: 'U bent aan zet.', text: 'Stuur ons een foto van de heg.', action: button({ label: 'Foto sturen' }) })}
    ${notice({ tone: 'red', title: 'Niet gelukt.', text: 'Het pad is vrijdag niet vrijgekomen. De ploeg was ziek. Nieuwe datum: dinsdag 24 november.' })}
    ${notice({ tone: 'good', text: 'Uw bericht is verstuurd.' })}
    ${disclosure('Hoe we tellen', html`<p>Twee werkdagen na maandag.</p>`)}
  </div>`

export const mendPage = (t: Translate): Html =>
  mend(t, {
    action: '/questions',
    message: 'Het mailadres klopt nog niet.',
    fields: [
      {
        name: 'text',
        label: 'Uw vraag',
        value: 'Wanneer wordt de heg bij nummer 12 gesnoeid?\nMijn moeder kan er met haar rollator niet langs.',
      },
      { name: 'mail', label: 'Uw mailadres', value: 'sanne@', error: 'Achter de apenstaart mist nog iets.' },
      { name: 'key', value: '12345678', hidden: true },
    ],
    files: ['heg.jpg'],
  })

export const brokenPage = (t: Translate): Html => errorPage(t, { status: 500, reference: 'B4K-9TT', phone: '14 0123' })

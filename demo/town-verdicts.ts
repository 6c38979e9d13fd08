import type { DemoCrowd } from './content.ts'

type Verdict = DemoCrowd['verdicts'][number]

const OUTSIDE: Fit = { of: ['groen', 'straat'], done: true }

type Fit = Pick<Verdict, 'of' | 'suits' | 'language' | 'done'>

const DONE: Fit = { done: true }

const yes = (expectation: Verdict['expectation'], text: string, fit: Fit = {}): Verdict => ({
  helped: 'yes',
  expectation,
  text,
  ...fit,
})
const partly = (text: string, fit: Fit = {}): Verdict => ({ helped: 'partly', expectation: 'missed', text, ...fit })
const no = (text: string): Verdict => ({ helped: 'no', expectation: 'missed', text })

export const townVerdicts: Verdict[] = [
  partly('Ik weet nu waar ik aan toe ben. Ik had er wel langer op gewacht dan ik dacht.'),
  yes('met', 'Precies wat ik vroeg, en op de dag die u zei.', DONE),
  yes('exceeded', 'Ik vroeg om een tegel en kreeg een stoep.', { suits: /tegel/, done: true }),
  yes('met', 'Prima. Meer hoeft het niet te zijn.'),
  yes('exceeded', 'Uw collega belde aan en vroeg of het zo goed was. Dat maak je niet vaak mee.', OUTSIDE),
  yes('met', 'Het antwoord was kort en ik begreep het.'),
  yes('met', 'Gedaan. De buren vroegen wie ik kende bij de gemeente.', OUTSIDE),
  yes('exceeded', 'U dacht aan iets waar ik niet aan had gedacht.'),
  yes('met', 'Ik kon op mijn telefoon zien dat het af was. Toch even gaan kijken. Het was af.', OUTSIDE),
  yes('met', 'Dank, het is weer veilig.', {
    suits: /tak boven|glas|wortels|omhoog klapt|gat in|los waar de ambulance|in de tunnel/,
    done: true,
  }),
  yes('exceeded', 'Ik kreeg nee op wat ik vroeg en ja op wat ik nodig had.', { suits: /tandarts/ }),
  yes('met', 'Ging goed. Wel gek om te zien hoeveel mensen er voor één lamp nodig zijn.', {
    suits: /Lantaarnpaal/,
    done: true,
  }),
  yes('missed', 'Het is gelukt, maar ik hoorde drie dagen niets.', DONE),
  yes('met', 'Alles in één keer geregeld, met twee kinderen op schoot.', { suits: /Wij verhuizen/, done: true }),
  yes('met', 'Netjes. Ook achtergelaten zoals het was, zelfs de kabouter stond er nog.', {
    suits: /voor ons huis|stoep op|onkruid/,
    done: true,
  }),
  yes('met', 'Ik hoefde niemand te bellen. Dat bedoel ik als compliment.'),
  yes('met', 'Goed uitgelegd waarom het langer duurde.', DONE),
  yes('exceeded', 'Een dag eerder dan beloofd. Ik was er niet op gekleed.', DONE),
  yes('met', 'Helder. Ik weet nu wat ik volgend jaar zelf kan doen.'),
  yes('met', 'All done, and I understood every step.', { language: 'en', done: true }),
  yes('missed', 'De lamp is fijn. De kleur is een beetje ziekenhuis.', { suits: /Lantaarnpaal/, done: true }),
  yes('met', 'Çok iyi oldu, çocuklar yine oynuyor.', { language: 'tr', suits: /salıncak/, done: true }),
  yes('exceeded', 'Ze namen ook het oude hek mee. Dat lag er al sinds de vorige burgemeester.', {
    suits: /heg|tak boven|wortels/,
    done: true,
  }),
  yes('met', 'Eerlijk antwoord gekregen.'),
  partly('De helft is gedaan. Om de hoek ligt het er nog net zo bij.', {
    suits: /onkruid|hondenpoep|zebrapad/,
    done: true,
  }),
  partly('Het gat is dicht, maar het is nu een bult.', { suits: /gat in/, done: true }),
  partly('Ik heb een datum. Dat is meer dan eerst, maar nog geen bankje.', { suits: /plek om te zitten/ }),
  partly('Vriendelijk geholpen, maar ik moest wel twee keer komen.', { of: ['paspoort', 'verhuizen'], done: true }),
  partly('De brief was duidelijk, het bedrag niet.', { suits: /begrafenis|tandarts|energierekening/, done: true }),
  partly('Voor nu goed. Bij de volgende regenbui weten we het.', { suits: /De put|water in de tunnel/, done: true }),
  no('Ik ben keurig te woord gestaan en geen stap verder.'),
  no('Er staat dat het gemaakt is. Ik sta ervoor en het is niet gemaakt.'),
  no('Ik vroeg waarom en kreeg een artikelnummer.'),
  no('Niemand is geweest. Ik was de hele dag thuis.'),
  no('Ik begrijp dat het niet mag. Ik begrijp niet wat ik dan wel moet doen.'),
  no('Het antwoord ging over iets anders dan mijn vraag.'),
]

import type { DemoCrowd } from './content.ts'

type Verdict = DemoCrowd['verdicts'][number]

type Of = Verdict['of']

const OUTSIDE = ['groen', 'straat']

const yes = (expectation: Verdict['expectation'], text: string, of?: Of): Verdict => ({
  helped: 'yes',
  expectation,
  text,
  of,
})
const partly = (text: string, of?: Of): Verdict => ({ helped: 'partly', expectation: 'missed', text, of })
const no = (text: string): Verdict => ({ helped: 'no', expectation: 'missed', text })

export const townVerdicts: Verdict[] = [
  yes('met', 'Precies wat ik vroeg, en op de dag die u zei.'),
  yes('exceeded', 'Ik vroeg om een tegel en kreeg een stoep.', ['straat']),
  yes('met', 'Prima. Meer hoeft het niet te zijn.'),
  yes('exceeded', 'Uw collega belde aan en vroeg of het zo goed was. Dat maak je niet vaak mee.'),
  yes('met', 'Het antwoord was kort en ik begreep het.'),
  yes('met', 'Gedaan. De buren vroegen wie ik kende bij de gemeente.'),
  yes('exceeded', 'U dacht aan iets waar ik niet aan had gedacht.'),
  yes('met', 'Ik kon op mijn telefoon zien dat het af was. Toch even gaan kijken. Het was af.', OUTSIDE),
  yes('met', 'Dank, het is weer veilig.', OUTSIDE),
  yes('exceeded', 'Ik kreeg nee op wat ik vroeg en ja op wat ik nodig had.', ['bijstand']),
  yes('met', 'Ging goed. Wel gek om te zien hoeveel mensen er voor één lamp nodig zijn.', ['straat']),
  yes('missed', 'Het is gelukt, maar ik hoorde drie dagen niets.'),
  yes('met', 'Alles in één keer geregeld, met twee kinderen op schoot.', ['paspoort', 'verhuizen']),
  yes('exceeded', 'Iemand sprak mijn taal. Ik moest bijna huilen.'),
  yes('met', 'Netjes. Ook achtergelaten zoals het was, zelfs de kabouter stond er nog.', OUTSIDE),
  yes('met', 'Ik hoefde niemand te bellen. Dat bedoel ik als compliment.'),
  yes('met', 'Goed uitgelegd waarom het langer duurde.'),
  yes('exceeded', 'Een dag eerder dan beloofd. Ik was er niet op gekleed.'),
  yes('met', 'Helder. Ik weet nu wat ik volgend jaar zelf kan doen.'),
  yes('met', 'All done, and I understood every step.'),
  yes('missed', 'De lamp is fijn. De kleur is een beetje ziekenhuis.', ['straat']),
  yes('met', 'Çok iyi oldu, çocuklar yine oynuyor.', ['groen']),
  yes('exceeded', 'Ze namen ook het oude hek mee. Dat lag er al sinds de vorige burgemeester.', OUTSIDE),
  yes('met', 'Eerlijk antwoord gekregen.'),
  partly('De helft is gedaan. Om de hoek ligt het er nog net zo bij.', OUTSIDE),
  partly('Het gat is dicht, maar het is nu een bult.', ['straat']),
  partly('Ik heb een datum. Dat is meer dan eerst, maar nog geen bankje.', ['groen']),
  partly('Vriendelijk geholpen, maar ik moest wel twee keer komen.'),
  partly('De brief was duidelijk, het bedrag niet.', ['bijstand']),
  partly('Voor nu goed. Bij de volgende regenbui weten we het.', OUTSIDE),
  no('Ik ben keurig te woord gestaan en geen stap verder.'),
  no('Er staat dat het gemaakt is. Ik sta ervoor en het is niet gemaakt.'),
  no('Ik vroeg waarom en kreeg een artikelnummer.'),
  no('Niemand is geweest. Ik was de hele dag thuis.'),
  no('Ik begrijp dat het niet mag. Ik begrijp niet wat ik dan wel moet doen.'),
  no('Het antwoord ging over iets anders dan mijn vraag.'),
]

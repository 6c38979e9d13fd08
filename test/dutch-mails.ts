/** Replies as Dutch mail programs send them, written for this: what comes in, and what of it is new. */
export interface DutchMail {
  from: string
  text: string
  newText: string
  /** Also checked where it matters: what is folded as a signature begins so. */
  signature?: string
}

const ASKED = 'Goedemiddag,\n\nWij hebben uw vraag gelezen. Kunt u een foto sturen?\n\nMarieke de Vries'
const marked = (text: string) =>
  text
    .split('\n')
    .map((line) => (line ? `> ${line}` : '>'))
    .join('\n')

export const DUTCH_MAILS: readonly DutchMail[] = [
  {
    from: 'Gmail',
    text: `Hierbij de foto.\n\nOp ma 30 nov 2026 om 14:05 schreef Gemeente Zonnedam <vraag@zonnedam.example>:\n\n${marked(ASKED)}\n`,
    newText: 'Hierbij de foto.',
  },
  {
    from: 'Gmail, de kop over twee regels',
    text: `Prima!\n\nOp di 1 dec. 2026 om 09:12 schreef Gemeente Zonnedam, Team Openbare ruimte <\nopenbareruimte@zonnedam.example>:\n\n${marked(ASKED)}`,
    newText: 'Prima!',
  },
  {
    from: 'Gmail, antwoord eronder',
    text: `Op ma 30 nov 2026 om 14:05 schreef Marieke <vraag@zonnedam.example>:\n\n${marked(ASKED)}\n\nJa hoor, hier is hij.\n\nIk ben morgen thuis.`,
    newText: 'Ja hoor, hier is hij.\n\nIk ben morgen thuis.',
  },
  {
    from: 'antwoord tussen de regels',
    text: `Zie hieronder.\n\nOp 30-11-2026 14:05 schreef Marieke de Vries:\n> Wanneer bent u thuis?\n\nMorgen de hele dag.\n\n> En mogen wij bellen?\n\nLiever niet.`,
    newText: 'Zie hieronder.\n\nMorgen de hele dag.\n\nLiever niet.',
  },
  {
    from: 'Outlook',
    text: `Beste Marieke,\n\nDank voor het antwoord.\n\nMet vriendelijke groet,\n\nJan Jansen\nTel. 0123 456 789\n\nVan: Gemeente Zonnedam <vraag@zonnedam.example>\nVerzonden: maandag 30 november 2026 14:05\nAan: Jan Jansen <jan@voorbeeld.example>\nOnderwerp: Uw vraag\n\n${ASKED}`,
    newText: 'Beste Marieke,\n\nDank voor het antwoord.',
    signature: 'Met vriendelijke groet,',
  },
  {
    from: 'Outlook met streep',
    text: `Dat is goed.\n________________________________\nVan: Gemeente Zonnedam <vraag@zonnedam.example>\nVerzonden: maandag 30 november 2026 14:05:33\nAan: Jan Jansen\nCC: Piet\nOnderwerp: RE: Uw vraag\n\n${ASKED}`,
    newText: 'Dat is goed.',
  },
  {
    from: 'Outlook, vet gedrukte koppen',
    text: `Dat is goed.\n\n*Van:* Gemeente Zonnedam <vraag@zonnedam.example>\n*Verzonden:* maandag 30 november 2026 14:05\n*Aan:* Jan Jansen\n*Onderwerp:* Uw vraag\n\n${ASKED}`,
    newText: 'Dat is goed.',
  },
  {
    from: 'Outlook voor iOS',
    text: `Ja graag!\n\nDownload Outlook voor iOS<https://aka.ms/o0ukef>\n________________________________\nVan: Gemeente Zonnedam <vraag@zonnedam.example>\nVerzonden: Monday, November 30, 2026 2:05:12 PM\nAan: Jan <jan@voorbeeld.example>\nOnderwerp: Uw vraag\n\n${ASKED}`,
    newText: 'Ja graag!',
    signature: 'Download Outlook voor iOS',
  },
  {
    from: 'Outlook voor Android',
    text: `Is goed\n\nOutlook voor Android downloaden\n\n________________________________\nVan: Zonnedam <vraag@zonnedam.example>\nVerzonden: maandag 30 november 2026 14:05\nAan: jan@voorbeeld.example <jan@voorbeeld.example>\nOnderwerp: Uw vraag\n`,
    newText: 'Is goed',
    signature: 'Outlook voor Android',
  },
  {
    from: 'Oorspronkelijk bericht',
    text: `Komt in orde.\n\n-----Oorspronkelijk bericht-----\nVan: Gemeente Zonnedam [mailto:vraag@zonnedam.example]\nVerzonden: maandag 30 november 2026 14:05\nAan: Jan\nOnderwerp: Uw vraag\n\n${ASKED}`,
    newText: 'Komt in orde.',
  },
  {
    from: 'Samsung',
    text: `Ik bel morgen.\n\nVerzonden vanaf mijn Galaxy\n\n\n-------- Oorspronkelijk bericht --------\nVan: Zonnedam <vraag@zonnedam.example>\nDatum: 30-11-2026 14:05 (GMT+01:00)\nAan: jan@voorbeeld.example\nOnderwerp: Uw vraag\n\n${ASKED}`,
    newText: 'Ik bel morgen.',
    signature: 'Verzonden vanaf mijn Galaxy',
  },
  {
    from: 'iPhone',
    text: `Nee dat klopt niet, het was dinsdag.\n\nVerstuurd vanaf mijn iPhone\n\n> Op 30 nov. 2026 om 14:05 heeft Gemeente Zonnedam <vraag@zonnedam.example> het volgende geschreven:\n> \n${marked(ASKED)}`,
    newText: 'Nee dat klopt niet, het was dinsdag.',
    signature: 'Verstuurd vanaf mijn iPhone',
  },
  {
    from: 'iPhone, kop zonder teken',
    text: `Oké\n\nVerstuurd vanaf mijn iPhone\n\nOp 30 nov. 2026 om 14:05 heeft Gemeente Zonnedam <vraag@zonnedam.example> het volgende geschreven:\n\n﻿${ASKED}`,
    newText: 'Oké',
  },
  {
    from: 'Apple Mail',
    text: `Dank!\n\nGroeten, Jan\n\n> Op 30 nov 2026, om 14:05 heeft Marieke <vraag@zonnedam.example> het volgende geschreven:\n> \n${marked(ASKED)}\n`,
    newText: 'Dank!\n\nGroeten, Jan',
  },
  {
    from: 'Thunderbird',
    text: `Op 30-11-2026 om 14:05 schreef Marieke de Vries:\n${marked(ASKED)}\nDe foto zit erbij.\n`,
    newText: 'De foto zit erbij.',
  },
  {
    from: 'Thunderbird, erboven, met handtekening',
    text: `De foto zit erbij.\n\n-- \nJan Jansen\nDorpsstraat 1\n\nOp 30-11-2026 om 14:05 schreef Marieke de Vries:\n${marked(ASKED)}`,
    newText: 'De foto zit erbij.',
    signature: '-- ',
  },
  {
    from: 'webmail van een provider',
    text: `Bedankt voor de hulp\n\nMarieke de Vries <vraag@zonnedam.example> schreef op 30 november 2026 14:05:\n\n${ASKED}`,
    newText: 'Bedankt voor de hulp',
  },
  {
    from: 'Roundcube',
    text: `Fijn.\n\nMarieke de Vries schreef op 2026-11-30 14:05:\n${marked(ASKED)}`,
    newText: 'Fijn.',
  },
  {
    from: 'doorgestuurd met een woord erbij',
    text: `Kunnen jullie hier iets mee?\n\n---------- Doorgestuurd bericht ---------\nVan: Piet <piet@voorbeeld.example>\nDate: ma 30 nov 2026 om 14:05\nSubject: Lantaarn\nTo: <jan@voorbeeld.example>\n\nDe lantaarn is stuk.`,
    newText: 'Kunnen jullie hier iets mee?',
  },
  {
    from: 'doorgestuurd zonder woord: dan is alles nieuw',
    text: `---------- Doorgestuurd bericht ---------\nVan: Piet <piet@voorbeeld.example>\nDatum: ma 30 nov 2026 om 14:05\nOnderwerp: Lantaarn\nAan: <jan@voorbeeld.example>\n\nDe lantaarn is stuk.`,
    newText: `---------- Doorgestuurd bericht ---------\nVan: Piet <piet@voorbeeld.example>\nDatum: ma 30 nov 2026 om 14:05\nOnderwerp: Lantaarn\nAan: <jan@voorbeeld.example>\n\nDe lantaarn is stuk.`,
  },
  {
    from: 'iemand die zelf over een brief vertelt',
    text: 'Op 3 mei 2026 schreef ik u het volgende:\n\nDe heg is te hoog.\n\nDaar heb ik niets op gehoord.',
    newText: 'Op 3 mei 2026 schreef ik u het volgende:\n\nDe heg is te hoog.\n\nDaar heb ik niets op gehoord.',
  },
  {
    from: 'iemand die een lijstje maakt',
    text: 'Van: het station\nNaar: de Dorpsstraat\n\nHoe kom ik daar met een rolstoel?',
    newText: 'Van: het station\nNaar: de Dorpsstraat\n\nHoe kom ik daar met een rolstoel?',
  },
  {
    from: 'een streepje in de tekst',
    text: 'Er zijn twee dingen:\n- de heg\n- de lamp -- die doet het niet\n\nGroetjes',
    newText: 'Er zijn twee dingen:\n- de heg\n- de lamp -- die doet het niet',
    signature: 'Groetjes',
  },
  {
    from: 'na de groet nog iets',
    text: 'Dat is goed.\n\nMet vriendelijke groet,\nJan\n\nPS Ik ben volgende week weg.',
    newText: 'Dat is goed.\n\nMet vriendelijke groet,\nJan\n\nPS Ik ben volgende week weg.',
  },
  {
    from: 'lange ondertekening van een organisatie',
    text: 'Akkoord.\n\nm.v.g.\n\nJan Jansen\nBeheerder\n\nWoonstichting Voorbeeld\nDorpsstraat 1\n1234 AB Dorp\n0123 456 789\nwww.voorbeeld.example\nMa t/m do bereikbaar',
    newText: 'Akkoord.',
    signature: 'm.v.g.',
  },
  {
    from: 'alleen een duim',
    text: `👍\n\nOp ma 30 nov 2026 om 14:05 schreef Zonnedam <vraag@zonnedam.example>:\n\n${marked(ASKED)}`,
    newText: '👍',
  },
  {
    from: 'KPN-webmail',
    text: `Dat had ik al gedaan.\n\n----Origineel Bericht----\nVan : vraag@zonnedam.example\nDatum : 30/11/2026 14:05\nAan : jan@voorbeeld.example\nOnderwerp : Uw vraag\n\n${ASKED}`,
    newText: 'Dat had ik al gedaan.',
  },
  {
    from: 'twee keer heen en weer',
    text: `Dan graag woensdag.\n\nOp wo 2 dec 2026 om 10:00 schreef Zonnedam <vraag@zonnedam.example>:\n\n> Dinsdag kan niet.\n>\n> Op di 1 dec 2026 om 09:00 schreef Jan <jan@voorbeeld.example>:\n>\n>> Kan het dinsdag?\n`,
    newText: 'Dan graag woensdag.',
  },
  {
    from: 'een klant die zelf iets aanhaalt uit een brief',
    text: 'In uw brief staat:\n\n> U krijgt binnen acht weken antwoord.\n\nDat is nu tien weken geleden. Wat nu?',
    newText: 'In uw brief staat:\n\n> U krijgt binnen acht weken antwoord.\n\nDat is nu tien weken geleden. Wat nu?',
  },
  {
    from: 'Windows Mail',
    text: `Helemaal goed zo.\n\nVerzonden vanuit Mail voor Windows\n\nVan: Gemeente Zonnedam\nVerzonden: maandag 30 november 2026 14:05\nAan: Jan Jansen\nOnderwerp: Uw vraag\n\n${ASKED}`,
    newText: 'Helemaal goed zo.',
    signature: 'Verzonden vanuit Mail voor Windows',
  },
]

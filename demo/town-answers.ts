import type { DemoAnswer, DemoCannedText } from './content.ts'

const nl = 'nl' as const
const en = 'en' as const

export const townAnswers: DemoAnswer[] = [
  {
    slug: 'wanneer-snoeien-wij-heggen',
    service: 'groen',
    language: nl,
    question: 'Wanneer snoeien wij heggen langs de stoep?',
    body: `Twee keer per jaar: in **juni** en in **november**. In de broedtijd snoeien we niet, behalve als iemand er niet langs kan.

Kunt u er met een rollator, kinderwagen of rolstoel niet langs? Dan wachten we niet op november. Stel uw vraag, dan komt er iemand kijken. Meestal binnen twee werkdagen.

Is de heg van uw buren? Praat eerst samen. Lukt dat niet, dan gaan wij mee aan de deur.`,
  },
  {
    slug: 'boom-te-veel-schaduw',
    service: 'groen',
    language: nl,
    question: 'Kan een boom weg omdat hij te veel schaduw geeft?',
    body: `Weghalen doen we alleen als een boom ziek of gevaarlijk is. **Dunner maken** kan vaak wel. Dat scheelt ongeveer een derde van de schaduw.

Vraag het ons. We komen dan bij u binnen kijken, op het donkerste moment van de dag.`,
  },
  {
    slug: 'zelf-planten-in-het-perk',
    service: 'groen',
    language: nl,
    question: 'Mag ik zelf bloemen planten in een perk van de gemeente?',
    body: `Graag. Kies planten die niet hoger worden dan uw knie, anders zien fietsers elkaar niet. Wij brengen gratis aarde. U belooft water te geven, ook in augustus.`,
  },
  {
    slug: 'kapotte-speelplek',
    service: 'groen',
    language: nl,
    question: 'Er is iets kapot op een speelplek. Wat nu?',
    body: `Meld het meteen, met de straat erbij. Is het gevaarlijk, dan sluiten we het **dezelfde dag** af. Maken duurt meestal een week.

Ligt er glas? Bel 14 0123. Dan komt er binnen een uur iemand met een zeef.`,
  },
  {
    slug: 'lantaarnpaal-doet-het-niet',
    service: 'straat',
    language: nl,
    question: 'Een lantaarnpaal doet het niet. Hoe lang duurt het?',
    body: `Eén lamp: meestal zes werkdagen. Is de hele straat donker, dan komt er **dezelfde avond** iemand.

Op de paal zit een nummer. Dat helpt, maar zonder nummer vinden we hem ook.`,
  },
  {
    slug: 'losse-tegel',
    service: 'straat',
    language: nl,
    question: 'Er ligt een losse tegel. Maken jullie dat?',
    body: `Ja. Ligt de stoep langs een weg, dan is hij bijna altijd van ons. We maken het eerst veilig, met een hek of verf, en daarna goed. Bent u gevallen? Vertel het erbij, dan helpen we u ook met de kosten.`,
  },
  {
    slug: 'te-hard-rijden',
    service: 'straat',
    language: nl,
    question: 'Auto’s rijden te hard door mijn straat. Wat kan ik doen?',
    body: `Laat het ons weten. We hangen twee weken een **teller** op. Met de cijfers kijken we samen wat helpt: een drempel, bloembakken of een bord dat de snelheid laat zien.

Is het nú gevaarlijk? Bel de politie.`,
  },
  {
    slug: 'container-niet-geleegd',
    service: 'container',
    language: nl,
    question: 'Mijn container is niet geleegd. Wat nu?',
    body: `Laat hem staan en meld het vóór drie uur. Dan komen we meestal **de volgende dag** terug. Was er iets in de weg, zoals een bestelbus, dan ligt dat niet aan u.`,
  },
  {
    slug: 'container-te-zwaar',
    service: 'container',
    language: nl,
    question: 'Mijn container is te zwaar of te groot. Kan hij kleiner?',
    body: `Ja, gratis. We hebben kleine containers met grote wielen. We brengen hem en nemen de oude mee. Lukt buitenzetten helemaal niet? Dan haalt de chauffeur hem bij uw deur op.`,
  },
  {
    slug: 'grofvuil',
    service: 'container',
    language: nl,
    question: 'Hoe laat ik grofvuil ophalen?',
    body: `Zeg ons wat het is en waar het staat. We komen binnen vijf werkdagen. Moet iets zwaars de trap af, zeg dat dan: we komen met z’n tweeën. Het kost niets.`,
  },
  {
    slug: 'theezakje',
    service: 'container',
    language: nl,
    question: 'Mag een theezakje in de groene bak?',
    body: `De thee wel, het zakje niet. Daar zit vaak plastic in. Losse thee mag altijd, en smaakt beter.`,
  },
  {
    slug: 'paspoort-aanvragen',
    service: 'paspoort',
    language: nl,
    question: 'Hoe vraag ik een paspoort of identiteitskaart aan?',
    body: `U komt zelf langs, met:

- een **pasfoto** die niet ouder is dan zes maanden
- uw **oude** paspoort of kaart, ook als die verlopen is

Na vijf werkdagen ligt het klaar. Een paspoort kost € 86,85 en is tien jaar geldig. Lachen op de foto mag een beetje, zonder tanden.`,
  },
  {
    slug: 'paspoort-spoed',
    service: 'paspoort',
    language: nl,
    question: 'Kan een paspoort met spoed?',
    body: `Ja. Kom op een werkdag **vóór vier uur**. Dan ligt het er meestal twee werkdagen later. Het kost € 59,05 extra. Is uw vlucht eerder? Bel 14 0123, dan zoeken we mee.`,
  },
  {
    slug: 'paspoort-kwijt',
    service: 'paspoort',
    language: nl,
    question: 'Mijn paspoort of kaart is kwijt. Wat moet ik doen?',
    body: `Meld het meteen, dan maken wij hem onbruikbaar. Is hij gestolen, doe dan ook aangifte bij de politie. Vindt u hem later in uw andere jas? Dat gebeurt. Dan mag u hem helaas niet meer gebruiken.`,
  },
  {
    slug: 'paspoort-aan-huis',
    service: 'paspoort',
    language: nl,
    question: 'Ik kan niet naar het gemeentehuis komen. Komen jullie bij mij?',
    body: `Ja, als u ziek bent of slecht loopt. Wij komen met het apparaat voor de vingerafdruk en brengen de kaart later ook. U betaalt alleen de kaart.`,
  },
  {
    slug: 'verhuizing-doorgeven',
    service: 'verhuizen',
    language: nl,
    question: 'Wanneer geef ik mijn verhuizing door?',
    body: `Tussen **vier weken voor** en **vijf dagen na** de verhuizing. Het kost niets. De Belastingdienst, uw zorgverzekering en het waterschap lezen het van ons over. Uw bank niet.`,
  },
  {
    slug: 'geboorte-aangeven',
    service: 'verhuizen',
    language: nl,
    question: 'Ons kind is geboren. Hoe geef ik dat aan?',
    body: `Gefeliciteerd! Doe het binnen **drie werkdagen**. Eén ouder komt langs, met een paspoort of kaart en het briefje van de verloskundige. Ouders van een pasgeborene hoeven bij ons niet te wachten.`,
  },
  {
    slug: 'briefadres',
    service: 'verhuizen',
    language: nl,
    question: 'Ik heb geen vast adres. Waar komt mijn post?',
    body: `U hebt recht op een **briefadres**. Daarmee houdt u uw post, uw zorgverzekering en uw uitkering. Kom langs, ook als u geen papieren hebt. We beginnen met koffie.`,
  },
  {
    slug: 'straatfeest-regelen',
    service: 'feest',
    language: nl,
    question: 'Wij willen een straatfeest. Wat moeten we regelen?',
    body: `Vraag het drie weken van tevoren. Wij kijken of de ambulance erlangs kan en brengen **gratis** hekken en banken. Muziek mag tot elf uur. Nodig de hele straat uit, dat voorkomt de meeste klachten.`,
  },
  {
    slug: 'verhuiswagen-voor-de-deur',
    service: 'feest',
    language: nl,
    question: 'Mag een verhuiswagen een dag voor mijn deur staan?',
    body: `Ja, gratis. Zeg ons drie werkdagen eerder welke dag. Wij zetten borden neer.`,
  },
  {
    slug: 'kosten-niet-betalen',
    service: 'bijstand',
    language: nl,
    question: 'Ik kan iets niet betalen wat ik echt nodig heb. Kan de gemeente helpen?',
    body: `Vraag het, ook als u twijfelt. We kijken naar drie dingen: is het nodig, kwam het onverwacht, en kunt u het zelf betalen.

Wordt het nee, dan zoeken we met u door: een lening zonder rente, spullen van de Kringloop, of het Noodfonds. Alleen de mensen die u helpen kunnen uw vraag lezen.`,
  },
  {
    slug: 'bezwaar-maken',
    language: nl,
    question: 'Ik ben het niet eens met een besluit. Hoe maak ik bezwaar?',
    body: `U hebt **zes weken**, vanaf de dag na het besluit. Op de pagina van uw vraag staat de laatste dag. Stuur een brief met uw naam, de datum, de code en uw redenen. Aan de balie helpen we u met schrijven, ook als het tegen ons is.

Laat u eerst een collega opnieuw kijken? Dat mag, maar de laatste dag schuift niet mee.`,
  },
  {
    slug: 'openingstijden',
    language: nl,
    question: 'Wanneer is het gemeentehuis open?',
    body: `Maandag tot en met vrijdag van 8.30 tot 17.00 uur, **donderdag tot 20.00 uur**. Zonder afspraak mag altijd, met afspraak wacht u korter. De ingang met de helling is aan de kant van de bibliotheek.`,
  },
  {
    slug: 'new-in-zonnedam',
    service: 'verhuizen',
    language: en,
    question: 'I am new in Zonnedam. What do I need to do?',
    body: `Register with us within **five days**. Bring your passport and your rental contract. It takes half an hour and costs nothing. After that you have a citizen number, and we bring your bins.

You can ask us anything in English. Tuesdays and Fridays are quiet.`,
  },
  {
    slug: 'my-bins',
    service: 'container',
    language: en,
    question: 'Which bin is for what, and when is it emptied?',
    body: `Green: food and garden. Grey: the rest. Blue lid: paper. Green and grey take turns every week, paper is on the first Monday. We have a calendar in English: ask, and we send it.`,
  },
]

export const townCannedTexts: DemoCannedText[] = [
  {
    shortcut: 'kijken',
    title: 'Ik kom kijken',
    body: 'Dag {called}, dank u voor uw bericht. Ik kom er zelf naar kijken en vertel u daarna wat ik heb gezien en wat er kan. U hoeft er niet bij te zijn.',
  },
  {
    shortcut: 'veilig',
    title: 'Het is veilig gemaakt',
    body: 'Dag {called}, het is nu veilig: er kan niemand meer vallen. Het echte werk volgt nog. Zodra ik de dag weet, hoort u die.',
  },
  {
    shortcut: 'foto',
    title: 'Foto vragen',
    body: 'Dag {called}, ik wil het graag goed begrijpen. Kunt u een foto sturen? Lukt dat niet, dan is een beschrijving ook prima.',
  },
  {
    shortcut: 'later',
    title: 'Het wordt later',
    body: 'Dag {called}, ik haal de dag die ik u beloofde niet. Dat komt doordat … Ik stel een nieuwe dag voor: … Is dat goed voor u? Zo niet, dan zoeken we samen iets anders.',
  },
  {
    shortcut: 'nee',
    title: 'Een nee beginnen',
    body: 'Dag {called}, ik ga u geen ja geven op uw vraag, en dat zeg ik liever meteen. De reden is … Wat wel kan: … Ik wil ook graag weten wat u eigenlijk nodig hebt, misschien is er een andere weg.',
  },
  {
    shortcut: 'pasfoto',
    title: 'Meenemen voor een paspoort',
    body: 'Dag {called}, neem een pasfoto mee die niet ouder is dan zes maanden, en uw oude paspoort of kaart. Meer hebt u niet nodig. U betaalt aan de balie, contant of met pas.',
  },
  {
    shortcut: 'bellen',
    title: 'Zal ik bellen?',
    body: 'Dag {called}, schrijven kan, maar bellen is misschien fijner. Wanneer komt het u uit? Ik bel van een nummer dat begint met 14 0123.',
  },
  {
    shortcut: 'papieren',
    title: 'Geen papieren nodig',
    body: 'Dag {called}, u hoeft niets op te sturen. Wat we nodig hebben, weten we al.',
  },
  {
    shortcut: 'talen',
    title: 'Andere taal',
    body: 'Dag {called}, u mag in uw eigen taal schrijven. Wij hebben collega’s die Turks, Arabisch, Pools, Frans en Engels lezen. Een tolk aan de telefoon kan ook.',
  },
  {
    shortcut: 'klaar',
    title: 'Het is klaar',
    body: 'Dag {called}, het is klaar. Wilt u kijken of het zo goed is? U bent degene die dat kan zeggen. Is het niet goed, dan kom ik terug.',
  },
]

/** Agendas in the manner of councils, care boards and shop managers, and what their customers said this year. All invented. */
export interface Sector {
  name: string
  agendas: { name: string; text: string }[]
  voices: string[]
}

const town: Sector = {
  name: 'gemeente',
  agendas: [
    {
      name: 'Directieoverleg',
      text: `Beste allen,

Hierbij de agenda voor maandag, 9.00 uur, kamer 2.14.

1. Opening en mededelingen
2. Verslag vorige week (bijlage 1)
3. Cijfers derde kwartaal (Willem, 15 min)
4. Nieuwe openingstijden balie – Agnieszka
5. Wagenpark: vier elektrische busjes
6. Inhuur team Burgerzaken
7. Wachttijd paspoorten in de zomer
8. Rondvraag

Groet,
Willem`,
    },
    {
      name: 'College van B en W',
      text: `Agenda vergadering college d.d. 24 november
A. Opening
B. Besluitenlijst 17 november
C. Ter bespreking
1. Legesverordening 2027 (portefeuillehouder financiën)
2. Herinrichting Lindekade, bomen en verlichting
3. Afvalinzameling: van elke week naar om de week
4. Beleid bijzondere bijstand
5. Ingekomen stukken
6. Sluiting`,
    },
    {
      name: 'Werkoverleg Groen en Straat',
      text: `- mededelingen
- snoeiplanning winter
- meldingen van kapotte lantaarns: wie belt terug?
- nieuwe bladblazers
- speeltuin Vijverpark
- vakantierooster
- rondvraag`,
    },
    {
      name: 'Team Burgerzaken',
      text: `09:00\tWelkom
09:05\tStoring afsprakensysteem\tTom
09:20\tVergunningen: hoe begrijpelijk zijn onze brieven?\tNadia
09:40\tTelefoon tussen de middag\tAgnieszka
10:00\tDigitaal verhuizen doorgeven\tPriya
10:20\tActielijst`,
    },
  ],
  voices: [
    'Ik werk tot vijf uur, dus als de balie om vijf uur dichtgaat kom ik er nooit.',
    'Ik heb drie kwartier aan de telefoon gewacht en toen werd de verbinding verbroken.',
    'Mijn paspoort was pas klaar toen onze vakantie al begonnen was.',
    'De lantaarn bij ons fietspad brandt al weken niet en ik fiets daar in het donker naar mijn werk.',
    'De heg hangt zo ver over de stoep dat ik met mijn rollator de weg op moet.',
    'De vuilnis stond drie weken buiten, het stonk en niemand kwam hem ophalen.',
    'Ik kreeg een brief van vier bladzijden en weet nog steeds niet of ik nu een vergunning heb.',
    'Op de website kon ik geen afspraak maken, er kwam steeds een foutmelding.',
    'Iedere keer kreeg ik een ander aan de lijn en moest ik mijn hele verhaal opnieuw doen.',
    'Ik betaal elk jaar meer en ik zie niet waar het geld naartoe gaat.',
    'In de speeltuin ligt glas bij de schommel en mijn kind speelt daar elke dag.',
    'Het busje zou om tien uur komen, ik heb de hele dag binnen gezeten.',
    'Voor een nieuwe wasmachine moest ik elf formulieren invullen en ik heb het opgegeven.',
    'Die mevrouw aan het loket nam de tijd en legde alles rustig uit, dat deed ons goed.',
    'We zijn verhuisd en ik moest het op drie plekken opnieuw doorgeven.',
    'Sinds de bomen gesnoeid zijn hebben wij eindelijk weer zon in de kamer.',
    'Ze zouden mij terugbellen en dat is nooit gebeurd.',
    'De bladblazers beginnen om zeven uur, precies als de baby eindelijk slaapt.',
  ],
}

const care: Sector = {
  name: 'zorg',
  agendas: [
    {
      name: 'Raad van bestuur De Waterlelie',
      text: `Agenda RvB
1. Opening
2. Vaststellen notulen
3. Begroting 2027
4. Personeelstekort nachtdiensten
5. Nieuw elektronisch cliëntdossier
6. Maaltijden: van centrale keuken naar koken op de groep
7. Jaarplan en visie 'Thuis bij ons'
8. W.v.t.t.k.`,
    },
    {
      name: 'Overleg teamleiders',
      text: `# Teamleiders
## Mededelingen
## Bezoektijden en familie
- avondbezoek
## Medicatie: afspraken met de apotheek
## Verbouwing entree
## Verzuim
## Klachten derde kwartaal
## Rondvraag`,
    },
    {
      name: 'Cliëntenraad met bestuur',
      text: 'Agenda: 1. Welkom 2. Wachtlijst dagbesteding 3. Parkeren bij de ingang 4. Uitstapjes met de bus 5. Wie komt er aan mijn deur: vaste gezichten 6. Sluiting',
    },
  ],
  voices: [
    'Moeder krijgt om half zes warm eten en heeft om negen uur ’s avonds weer honger.',
    'Elke week staat er een andere zuster in de kamer van mijn vader en hij wordt er onrustig van.',
    'Ik kom uit mijn werk en dan is het bezoekuur al voorbij.',
    'De medicijnen waren weer niet bezorgd en we hebben het hele weekend gebeld.',
    'Met de rolstoel krijg ik die deur bij de ingang niet open.',
    'Wij wachten al zeven maanden op een plek bij de dagbesteding.',
    'Toen ik belde dat er iets mis was, werd er geluisterd en dezelfde dag nog iets gedaan.',
    'In de nacht duurt het soms een half uur voordat er iemand komt als ik bel.',
    'Niemand kan mij vertellen wat er in het dossier van mijn man staat.',
    'Het uitje met de bus naar zee was het mooiste van het hele jaar.',
    'De rekening begrijpen we niet en niemand kan hem uitleggen.',
    'Ze zeiden dat het hier als thuis zou zijn, maar ik mag mijn eigen koffie niet zetten.',
    'Er is nooit plek om te parkeren en moeder kan niet ver lopen.',
    'Sinds ze op de groep koken ruikt het naar eten en zit iedereen aan tafel.',
    'Mijn klacht was na zes weken nog niet beantwoord.',
  ],
}

const shop: Sector = {
  name: 'winkel',
  agendas: [
    {
      name: 'Bedrijfsleidersoverleg',
      text: `Bedrijfsleidersoverleg week 48

1) Opening
2) Omzet week 47 (Bas)
3) Voorraad en leverancier bollen
4) Retouren november
5) Kerstetalage
6) Kassa-update
7) Personeelsrooster december
8) Rondvraag`,
    },
    {
      name: 'Dagstart inpakloods',
      text: `levertijden Engeland
dozen die kapot aankomen
nieuwe inpakmachine
wie maakt de kaartjes?`,
    },
    {
      name: 'MT Kuiper',
      text: `| Tijd | Onderwerp | Wie |
|---|---|---|
| 13:00 | Opening | Hanneke |
| 13:05 | Prijzen voorjaar | Femke |
| 13:20 | Webwinkel: zoeken en afrekenen | Joy |
| 13:45 | Contract vervoerder | Piet |
| 14:00 | Spaarkaart voor vaste klanten | Marta |
| 14:15 | Keurmerk en onze belofte 'bloeit of geld terug' | Hanneke |
| 14:30 | Sluiting | |`,
    },
  ],
  voices: [
    'De doos kwam een week te laat en mijn dochter was toen al getrouwd.',
    'De helft van de tulpen kwam niet op en ik heb er nooit meer iets van gehoord.',
    'De doos was nat en opengescheurd, maar de bollen waren nog goed.',
    'Ik wilde afrekenen en toen was mijn hele winkelmand leeg.',
    'Ik bestel hier al twintig jaar en niemand die dat ziet.',
    'De prijs in de winkel was anders dan die op de website.',
    'Ik stond een kwartier in de rij bij de kassa en er was er maar één open.',
    'Jullie stuurden zonder vragen nieuwe bollen, dat vergeet ik niet meer.',
    'Het handgeschreven kaartje in de doos staat nog steeds op mijn kast.',
    'Op de verpakking staat niet hoe diep ik ze moet planten.',
    'Terugsturen kostte mij meer dan de bestelling zelf.',
    'Ik kon de witte narcissen op de website niet vinden, terwijl jullie ze wel hebben.',
    'In december was er niemand in de winkel die iets van bollen wist.',
    'De bezorger gooide het pakket over de schutting in de vijver.',
    'De etalage was zo mooi dat mijn kleindochter naar binnen wilde.',
    'Ik had besteld omdat er stond dat het op voorraad was, en drie dagen later was het uitverkocht.',
  ],
}

export const sectors: readonly Sector[] = [town, care, shop]

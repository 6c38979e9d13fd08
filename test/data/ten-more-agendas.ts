import type { Sector } from './ten-agendas.ts'

/** Ten agendas of other hands, as people type them in haste; to see that what is proposed does not hang on the first ten. */
export const moreSectors: readonly Sector[] = [
  {
    name: 'gemeente',
    agendas: [
      {
        name: 'MT Ruimte',
        text: `Goedemorgen allen, bij deze de agenda voor morgen 10 uur in 3.07.

1. Opening, vaststellen verslag vorige keer
2. Stand van zaken omgevingsvergunningen (Karim)
3. Parkeerdruk Stationsbuurt, voorstel blauwe zone
4. Bezuinigingsopgave 2027: eerste denkrichtingen
5. Werving twee toezichthouders
6. WVTTK

gr. Hanneke`,
      },
      {
        name: 'Teamoverleg Wmo',
        text: `- mededelingen
- wachtlijst huishoudelijke hulp
- keukentafelgesprekken: mogen we vaker bellen i.p.v. langsgaan?
- nieuwe verordening, wat verandert er
- overstap naar ander clientvolgsysteem
- casuïstiek
- rondvraag`,
      },
      {
        name: 'Overleg KCC',
        text: `AGENDA
1) Cijfers week 46: gemiddelde wachttijd en opgehangen
2) Chatbot: ja of nee?
3) Doorverbinden naar de vakafdelingen
4) Kerstsluiting
5) Scripts bezwaar WOZ`,
      },
      {
        name: 'Projectgroep Centrumplan',
        text: `Opening
Planning fase 2 (bouwverkeer door de Kerkstraat)
Communicatie met winkeliers
Budget en risico's
Fietsenstalling
Volgende vergadering`,
      },
    ],
    voices: [
      'Ik wacht al negen weken op een vergunning voor een dakkapel en de aannemer is weg.',
      'Ik rijd elke avond drie rondjes voordat ik mijn auto kwijt kan.',
      'Ik krijg sinds september geen hulp meer in huis, er is niemand.',
      'Aan de keukentafel zag zij meteen dat ik de trap niet meer op kom.',
      'Ik moest aan drie mensen uitleggen dat mijn man dement is.',
      'Ik heb opgehangen, na veertig minuten muziek.',
      'Die robot begreep niet dat ik boos was.',
      'Ik ben vier keer doorverbonden en weer bij de eerste uitgekomen.',
      'Tussen kerst en nieuwjaar kon ik nergens terecht toen mijn paspoort gestolen was.',
      'De vrachtwagens gaan vlak langs de school als de kinderen naar huis gaan.',
      'Mijn klanten kunnen de winkel niet vinden door al die hekken.',
      'Mijn fiets is gestolen omdat er nergens een rek was.',
      'Het bibliotheekfiliaal gaat dicht, ik kwam daar elke dag.',
    ],
  },
  {
    name: 'zorg',
    agendas: [
      {
        name: 'Raad van toezicht',
        text: `1. Opening en vaststelling agenda
2. Kwartaalrapportage kwaliteit en veiligheid
3. Meerjarenbegroting
4. Fusieverkenning met De Linde
5. Werkbezoek: terugkoppeling
6. Sluiting`,
      },
      {
        name: 'Wijkteam Zuid',
        text: `* roosters kerst
* route-app: ervaringen
* mw. op nr 12, valgevaar (alleen ter info)
* steunkousen: zelf leren aantrekken
* overdracht weekend`,
      },
      {
        name: 'MT Polikliniek',
        text: `1. Notulen
2. No-show: 8% (bijlage)
3. Digitaal inchecken, zuilen in de hal
4. Bereikbaarheid assistentes
5. Contract schoonmaak
6. Patiënttevredenheid Q3`,
      },
    ],
    voices: [
      'Ik ben in de badkamer gevallen en lag er twee uur.',
      'Met kerst kwam er niemand voor mijn kousen.',
      'Ik kan ze nu zelf aantrekken en dat voelt als vakantie.',
      'Ik hoor niet hoe laat jullie komen en zit de hele ochtend klaar.',
      'Bij de zuil in de hal stond niemand en ik snapte hem niet.',
      'Ik kreeg de brief voor de afspraak pas na de afspraak.',
      'Niemand neemt op, dus ik ben maar gekomen.',
      'De assistente kende mijn naam nog van vorig jaar.',
      'Het toilet was vies en ik durfde het niet te zeggen.',
      'Blijven wij in ons eigen huis als het groter wordt?',
    ],
  },
  {
    name: 'winkel',
    agendas: [
      {
        name: 'Ochtendbriefing filiaal',
        text: `derving vers
actie week 48
zelfscan: steekproeven
klant van gisteren (doos eieren)
wie vult zuivel`,
      },
      {
        name: 'Overleg filiaalmanagers',
        text: `1. Resultaten oktober
2. Zondagopenstelling
3. Uitbreiding bezorgdienst
4. Statiegeldautomaat: storingen
5. Inwerken vakantiekrachten
6. Black Friday`,
      },
      {
        name: 'Directie tuincentrum',
        text: `Agenda dinsdag
- Huurcontract 2e locatie
- Klantenpas vervangen door app
- Plantengarantie, wordt veel misbruik van gemaakt
- Restaurant: menukaart en prijzen
- Ziekteverzuim`,
      },
    ],
    voices: [
      'De melk was over de datum en dat zag ik pas thuis.',
      'Ik werd eruit gehaald bij de zelfscan, met de hele rij erachter.',
      'Zondag is voor mij de enige dag dat ik kan.',
      'De boodschappen stonden bij de buren en het ijs was gesmolten.',
      'Ik sta met twee tassen flessen en hij doet het weer niet.',
      'Het meisje wist niet waar de gist lag maar liep met me mee tot we hem vonden.',
      'Ik heb geen smartphone, hoor ik er dan niet meer bij?',
      'De hortensia ging dood en ik kreeg zonder gezeur een nieuwe.',
      'Voor een kop koffie en een punt taart betaal ik nu tien euro.',
      'Er was niemand om te vragen welke struik tegen schaduw kan.',
    ],
  },
]

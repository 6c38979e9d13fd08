/**
 * Three agendas of eight items, and what customers said in that place. By hand, before looking: which sentence fits which
 * item, so that a test can count how many of those shown fit, and how many of those that could be shown are.
 */
export interface JudgedAgenda {
  name: string
  items: readonly { title: string; fits: readonly string[] }[]
  /** What customers said about anything else. */
  besides: readonly string[]
}

export const judgedAgendas: readonly JudgedAgenda[] = [
  {
    name: 'raadscommissie',
    items: [
      {
        title: 'Herinrichting Marktplein: schetsontwerp',
        fits: [
          'Op de markt kan ik nergens even zitten, er staat geen enkele bank meer.',
          'Het plein is een zee van stenen, in juli is het er niet te harden.',
        ],
      },
      {
        title: 'Nota parkeren 2027-2030',
        fits: [
          'Ik parkeer elke avond drie straten verderop omdat de bezoekers van de schouwburg hier staan.',
          'Mijn thuiszorg krijgt een boete als zij langer dan een uur bij mij is, kunt u haar een parkeervergunning geven?',
        ],
      },
      {
        title: 'Zienswijze begroting Veiligheidsregio',
        fits: ['De ambulance deed er bij mijn man bijna twintig minuten over.'],
      },
      {
        title: 'Sluiting zwembad De Waterlelie wegens renovatie',
        fits: [
          'Mijn zoon zit midden in zijn zwemles, waar moet hij straks heen voor zijn B?',
          'Het zwembad is voor mij de enige plek waar mijn knieën geen pijn doen.',
        ],
      },
      {
        title: 'Stand van zaken armoedebeleid en minimaregelingen',
        fits: [
          'Ik wist niet dat er geld was voor een fiets voor mijn dochter, niemand heeft mij dat verteld.',
          'Wij kwamen negen euro boven de grens uit en toen hield alles op.',
          'Kan ik de individuele inkomenstoeslag ook krijgen als ik twee dagen werk?',
        ],
      },
      {
        title: 'Hondenlosloopgebied Zuiderpark',
        fits: [
          'Er komt een loslopende hond op mijn kleintje af en de eigenaar roept dat hij niks doet.',
          'Waar mag mijn hond nog zonder riem?',
        ],
      },
      {
        title: 'Opvang Oekraïners aan de Kanaalweg',
        fits: [
          'Wij hoorden van de opvang in onze straat uit de krant.',
          'Ik woon nu vier jaar met mijn moeder en zusje in een kamer, we komen uit Charkiv.',
        ],
      },
      { title: 'Jaarstukken 2025', fits: [] },
    ],
    besides: [
      'De vuilniswagen kwam vorige week niet en nu zit er ongedierte in de zakken.',
      'Ik heb drie keer gebeld over een losse stoeptegel voor mijn deur.',
      'Mijn paspoort was te laat klaar en toen moest ik een noodpaspoort kopen.',
      'De lantaarn voor ons huis knippert al sinds de zomer.',
      'Hoe vraag ik een trouwboekje aan?',
      'Mijn buurman stookt elke avond hout en ik heb astma.',
      'Bij het loket werd ik vriendelijk geholpen, dat mag ook gezegd worden.',
      'De brief over mijn bijstand begreep ik niet, ik heb hem aan mijn nichtje laten lezen.',
      'Wanneer worden de bomen in onze laan gesnoeid? De takken hangen tegen het raam.',
      'Wij willen een straatfeest houden en moesten daarvoor veertien bladzijden invullen.',
      'De bus stopt niet meer bij ons, mijn moeder komt nu nergens meer.',
      'Het fietspad naar school is zo donker dat mijn dochter omrijdt.',
      'Ik vraag al een jaar om een drempel, ze rijden hier zestig.',
      'Mijn man had hulp nodig bij het aanvragen van een traplift en wist niet waar te beginnen.',
      'Ik kreeg een aanslag voor een huis waar ik niet meer woon.',
      'Het pontje vaart in de winter niet en dan fiets ik twaalf kilometer om.',
      'Mijn vader is overleden en ik kreeg post op zijn naam.',
      'De kermis duurt tot één uur, mijn kinderen doen geen oog dicht.',
      'Er groeit gras tussen alle stenen op het kerkhof, het ligt er verwaarloosd bij.',
      'Ik kan de agenda van de raad niet vinden op jullie site.',
      'Vier ambtenaren, vier antwoorden, en ik weet nog niet of mijn schuur mag.',
      'De glasbak zit altijd vol op maandag.',
      'Ik durf na het donker niet door het tunneltje bij het station.',
      'Mijn dochter zoekt al zes jaar een huis in haar eigen dorp.',
      'De rolstoeltaxi liet mij twee uur in de kou wachten.',
    ],
  },
  {
    name: 'wijkverpleging',
    items: [
      {
        title: 'Nieuwe routeplanning vanaf 1 februari',
        fits: [
          'De een komt om half acht en de ander om elf uur, ik weet nooit wanneer ik mijn bed uit kan.',
          'Ik zit elke ochtend in mijn pyjama te wachten tot er iemand komt voor mijn kousen.',
        ],
      },
      {
        title: 'Medicatiefouten derde kwartaal',
        fits: [
          'Mijn vader kreeg de avondpillen ’s ochtends en was de hele dag suf.',
          'De zakjes van de apotheek kan ik met mijn reuma niet openkrijgen.',
        ],
      },
      {
        title: 'Mevr. Terpstra: valgevaar',
        fits: ['Ik ben in de badkamer gevallen en heb een uur op de tegels gelegen.'],
      },
      {
        title: 'Inzet zzp’ers beperken',
        fits: [
          'Er kwamen in één maand negentien verschillende gezichten aan mijn bed.',
          'Elke keer een vreemde die niet weet waar de handdoeken liggen.',
        ],
      },
      {
        title: 'Wondzorg: andere verbandmiddelen',
        fits: [
          'Het verband plakt aan mijn been en als zij het losmaken moet ik huilen.',
          'De wond aan mijn hiel is pas dicht sinds zuster Loes het anders verbindt.',
        ],
      },
      {
        title: 'Digitaal dossier: familie kan meelezen',
        fits: [
          'Ik woon in Canada en lees elke avond in de app hoe het met mijn moeder ging.',
          'Mijn zus leest alles mee en ik heb daar nooit ja op gezegd.',
        ],
      },
      {
        title: 'Afscheid van cliënten die overlijden',
        fits: ['Toen mijn man gestorven was, hoorden we niets meer van jullie, na vier jaar elke dag.'],
      },
      { title: 'Leaseauto’s en laadpalen', fits: [] },
    ],
    besides: [
      'Het eten van de maaltijdservice is altijd lauw.',
      'Ik mis iemand om een kopje koffie mee te drinken.',
      'De fysiotherapeut zegt dat ik meer moet lopen maar ik durf niet alleen naar buiten.',
      'Ze hebben een sleutelkastje opgehangen zonder het te vragen.',
      'De rekening van de eigen bijdrage klopt niet.',
      'Waarom moet ik steeds aan een ander vertellen dat ik suikerziekte heb?',
      'De zuster had haar schoenen aan op mijn nieuwe tapijt.',
      'Mijn alarmknop deed het niet toen ik hem nodig had.',
      'Ze zijn allemaal even lief, ik wil niemand kwijt.',
      'Het bad is kapot en de verhuurder doet niks.',
      'Ik hoor slecht en door de telefoon versta ik jullie niet.',
      'Mijn kat is weggelopen doordat de deur openstond.',
      'De tillift kwam zes weken nadat ik thuis was uit het ziekenhuis.',
      'Kan er iemand mee naar de oogarts?',
      'Als mantelzorger kan ik nooit een weekend weg.',
      'Mijn bed staat nu in de kamer en iedereen kijkt naar binnen.',
      'De dokter belt nooit terug.',
      'Ik wil thuis blijven, wat er ook gebeurt.',
      'Op zaterdag is er niemand bereikbaar.',
      'Wanneer krijg ik mijn nieuwe bril?',
      'De gordijnen gaan om zeven uur dicht, dan is mijn dag voorbij.',
      'Mijn dochter doet de was, daar hoeft u niet voor te komen.',
      'Ze praten over mij heen, ook als ik erbij zit.',
      'Het formulier voor de huishoudelijke hulp snapte ik niet.',
      'De douchestoel wiebelt.',
    ],
  },
  {
    name: 'webwinkel',
    items: [
      {
        title: 'Retouren duren gemiddeld 9 dagen',
        fits: [
          'Ik heb de jas teruggestuurd en wacht al drie weken op mijn geld.',
          'Terugsturen kost zeven euro, dan houd ik hem maar.',
          'Is mijn retour al binnen?',
        ],
      },
      {
        title: 'Maattabellen kinderschoenen',
        fits: [
          'Maat 28 viel uit als 26, mijn zoon kreeg zijn voet er niet in.',
          'Ik bestel altijd twee maten en stuur er een terug.',
        ],
      },
      {
        title: 'Overstap naar andere bezorger',
        fits: [
          'De bezorger heeft het pakje over de schutting gegooid, in de regen.',
          'Volgens de track en trace was ik niet thuis, maar ik zat de hele dag bij het raam.',
        ],
      },
      {
        title: 'Black Friday: server op zijn knieën',
        fits: ['De site lag eruit toen ik wilde afrekenen en daarna was de aanbieding voorbij.'],
      },
      {
        title: 'Chatvenster op de productpagina',
        fits: ['In de chat kreeg ik binnen een minuut iemand die echt meedacht.'],
      },
      {
        title: 'Cadeauverpakking: stoppen of doorgaan?',
        fits: [
          'Het was zo mooi ingepakt dat mijn moeder het papier heeft bewaard.',
          'Zat er geen kaartje bij? Ik had het als cadeau laten inpakken.',
        ],
      },
      {
        title: 'Mailtje over achtergelaten winkelmandje',
        fits: [
          'Ik kreeg vier mailtjes dat er nog iets in mijn mandje lag, dat voelt als iemand die over mijn schouder meekijkt.',
        ],
      },
      { title: 'Nieuwe heftruck magazijn', fits: [] },
    ],
    besides: [
      'De kleur is op de foto veel warmer dan in het echt.',
      'Ik kan nergens vinden of de wol prikt.',
      'Mijn kortingscode werkte niet.',
      'Kan ik met een cadeaubon betalen in twee keer?',
      'De rits ging na een week al stuk.',
      'Er zat een handgeschreven briefje bij, daar werd ik blij van.',
      'Ik wil mijn account weg en dat lukt niet.',
      'Leveren jullie ook op Texel?',
      'De trui is gekrompen, terwijl ik hem met de hand heb gewassen.',
      'Waarom moet ik mijn geboortedatum geven voor een paar sokken?',
      'Ik heb twee keer betaald voor één bestelling.',
      'Mijn naam staat verkeerd op de rekening.',
      'De knopen zaten los.',
      'Ik zou graag weten wie dit gemaakt heeft.',
      'Er lag een jas van iemand anders in mijn doos.',
      'Jullie zijn de enige winkel met broeken voor lange mensen.',
      'Het verlanglijstje was na het inloggen leeg.',
      'Wanneer komt de groene muts weer binnen?',
      'Mijn oma kan de letters op het label niet lezen.',
      'Aan de telefoon werd ik drie keer doorgestuurd.',
      'Hebben jullie ook spijkerbroeken zonder gaten?',
      'De nieuwsbrief komt elke dag, dat is te veel.',
      'Ik heb er een ster minder voor gegeven omdat niemand op mijn klacht reageerde.',
      'Met de hand afwassen stond nergens.',
      'Mijn hond heeft de slof opgegeten, kan ik er één los bestellen?',
    ],
  },
]

/** Two more, of housing and of a school: looked at once, and then what they showed was mended. */
export const judgedSince: readonly JudgedAgenda[] = [
  {
    name: 'wooncorporatie',
    items: [
      {
        title: 'Vervanging cv-ketels Rozenbuurt',
        fits: ['Sinds de nieuwe ketel tikt de verwarming de hele nacht.', 'Ik had drie dagen geen warm water.'],
      },
      {
        title: 'Overlast jongeren in portieken',
        fits: ['Er zitten elke avond jongens te blowen op de trap voor mijn deur.'],
      },
      { title: 'Huurverhoging 2027', fits: ['Ik betaal straks meer dan de helft van mijn inkomen aan huur.'] },
      { title: 'Zonnepanelen: stand van zaken', fits: ['Wanneer krijgen wij die panelen die in de folder stonden?'] },
      {
        title: 'Bereikbaarheid reparatielijn',
        fits: [
          'Ik heb veertig minuten in de wacht gestaan voor een lekkende kraan.',
          'Op zaterdag neemt niemand de telefoon op.',
        ],
      },
      { title: 'Nieuwe complexbeheerder De Eik', fits: ['De huismeester wist meteen wat er aan de hand was.'] },
      { title: 'Schimmelaanpak', fits: ['Mijn dochter hoest de hele winter door de schimmel in haar kamer.'] },
      { title: 'Personeelsuitje', fits: [] },
    ],
    besides: [
      'De vuilcontainer zit altijd vol.',
      'Mijn buurvrouw voert de duiven.',
      'De lift ruikt naar urine.',
      'Ik sta al acht jaar ingeschreven.',
      'De nieuwe keuken is prachtig.',
      'Ze belden netjes van tevoren.',
      'Het slot van de berging is kapot.',
      'Ik wil graag kleiner wonen maar ik kom nergens tussen.',
      'De tuinman knipt alles kaal.',
      'Mijn brief is nooit beantwoord.',
      'De galerij is spekglad als het vriest.',
      'Ik parkeer ver weg met mijn boodschappen.',
      'Er staat al maanden een kapotte fiets in de hal.',
      'Het plafond lekt boven mijn bed.',
    ],
  },
  {
    name: 'basisschool',
    items: [
      {
        title: 'Continurooster vanaf augustus',
        fits: ['Nu moet ik om twee uur al op het plein staan, dan werk ik nog.'],
      },
      {
        title: 'Pestprotocol herzien',
        fits: [
          'Mijn zoon wordt in de pauze uitgescholden en niemand ziet het.',
          'Ze zeiden dat het plagen was, maar hij wil niet meer naar school.',
        ],
      },
      { title: 'Schoolplein vergroenen', fits: ['Op dat plein is geen enkel plekje schaduw.'] },
      {
        title: 'Communicatie via de ouderapp',
        fits: ['Ik krijg twaalf berichten per week in die app en mis wat echt telt.'],
      },
      { title: 'Invallers groep 5', fits: ['Groep 5 heeft dit jaar al zeven juffen gehad.'] },
      {
        title: 'Ouderbijdrage en schoolreis',
        fits: ['Wij konden het schoolreisje niet betalen en toen bleef zij thuis.'],
      },
      { title: 'Gezonde lunch', fits: ['Mijn kind krijgt zijn brood niet op in een kwartier.'] },
      { title: 'Aanbesteding kopieermachines', fits: [] },
    ],
    besides: [
      'De meester is fantastisch.',
      'Het rapport snap ik niet.',
      'Mijn dochter leert nu eindelijk lezen.',
      'De fietsenstalling is te klein.',
      'Er is luis in de klas.',
      'De toiletten stinken.',
      'Wanneer is de musical?',
      'Zij verveelt zich bij rekenen.',
      'Het gesprek duurde maar tien minuten.',
      'Ik wist niet dat er een studiedag was.',
      'Het huiswerk is te moeilijk.',
      'De gymschoenen zijn kwijt.',
      'Bij de poort is het elke ochtend chaos met auto’s.',
    ],
  },
]

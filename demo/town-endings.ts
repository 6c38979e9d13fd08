import type { DemoCrowd, DemoEnding, DemoNo } from './content.ts'

export const townEndings: Record<string, DemoEnding[]> = {
  groen: [
    {
      outcome: 'partly',
      suits: /plek om te zitten/,
      account:
        '{person} is bij u langs geweest en weet nu waar u wilt zitten. Het bankje is besteld. Het staat er nog niet.',
      nextStep: 'Binnen zes weken staat het er. U krijgt vanzelf bericht.',
      results: ['Samen de plek gekozen.', 'Het bankje is besteld.', 'De tegels liggen klaar.'],
    },
    {
      outcome: 'done',
      account:
        '{person} kwam {dag} kijken op de {straat} en zag wat u bedoelde. De ploeg heeft het dezelfde week gedaan en ruimde daarna alles op. U hoefde er niet bij te zijn.',
      nextStep: 'Kijkt u er deze week eens naar? Is het niet goed, dan doen we het over.',
      cost: 'U betaalt niets.',
      results: ['Ter plekke gekeken.', 'Ingepland met de ploeg van uw wijk.', 'Gedaan en opgeruimd.'],
    },
    {
      outcome: 'done',
      suits: /tak boven|wortels/,
      account:
        'We hebben eerst alles veilig gemaakt en daarna pas netjes. {person} deed het zelf, met een collega om de weg vrij te houden. Er ging één middag in zitten.',
      nextStep: 'Kijkt u er deze week eens naar? Is het niet goed, dan doen we het over.',
      results: ['Gezien, er moest een hek bij.', 'Past in de route van deze week.', 'Klaar. Het hek is weer mee.'],
    },
  ],
  straat: [
    {
      outcome: 'done',
      account: '{person} ging {dag} zelf kijken. Dezelfde week is het gemaakt zoals we u schreven.',
      nextStep: 'Is het toch niet goed? Meld het met deze code, dan weten we meteen waar.',
      cost: 'U betaalt niets.',
      results: ['Gekeken. Het is veilig.', 'Gemaakt.'],
    },
    {
      outcome: 'done',
      suits: /spiegel/,
      account:
        '{person} heeft bij uw uitrit gestaan, op de hoogte van een autostoel. De struik is nu een meter lager. U ziet weer wie er aankomt.',
      nextStep: 'De struik staat voortaan op onze lijst, twee keer per jaar.',
      cost: 'U betaalt niets.',
      results: ['Bij de uitrit gekeken.', 'De struik is gesnoeid.'],
    },
    {
      outcome: 'done',
      suits: /waar je 30 mag/,
      account:
        'Er hing twee weken een teller. {person} heeft de cijfers met u bekeken. Er komen bloembakken om en om, want die remmen auto’s en geen ambulances.',
      nextStep: 'De bakken staan er binnen een maand. Daarna tellen we nog een keer.',
      cost: 'U betaalt niets.',
      results: ['De teller hangt.', 'Geteld. De bloembakken zijn besteld.'],
    },
    {
      outcome: 'done',
      suits: /tegel|stoep op/,
      account:
        '{person} maakte het dezelfde dag veilig. {dag} is het gemaakt, met nieuw zand eronder zodat het blijft liggen. Het duurde drie kwartier, de koffie van de buren niet meegeteld.',
      nextStep: 'Zakt het toch weer? Meld het met deze code, dan weten we meteen waar.',
      cost: 'U betaalt niets.',
      results: ['Veilig gemaakt met een hek en verf.', 'Gemaakt en aangetrild.'],
    },
    {
      outcome: 'partly',
      suits: /gat in het fietspad/,
      account:
        'Het gat is dicht met koud asfalt. Dat is een pleister. {person} heeft de hele weg op de lijst gezet voor het voorjaar, want er komen er meer.',
      nextStep: 'Het echte werk begint in april. De hele straat krijgt daarover een briefje.',
      results: ['Het gat is dicht.', 'Tijdelijk gemaakt, de rest volgt in april.'],
    },
  ],
  container: [
    {
      outcome: 'done',
      account: '{person} heeft het {dag} geregeld, zoals we u schreven. U hoefde er niet voor thuis te blijven.',
      nextStep: 'Klopt er toch iets niet? Schrijf het hier, dan komen we terug.',
      cost: 'U betaalt niets.',
      results: ['Klaargezet.', 'Gedaan.'],
    },
    {
      outcome: 'done',
      suits: /te zwaar voor mij/,
      account:
        'Dirk zette de container klaar en smeerde de wielen. {person} bracht hem {dag} en nam de oude mee. Die wordt gesmolten en komt terug als container.',
      nextStep: 'Hij wordt de eerste keer geleegd op de gewone dag.',
      cost: 'U betaalt niets.',
      results: ['Klaargezet, wielen gesmeerd.', 'Gebracht, de oude mee.'],
    },
    {
      outcome: 'done',
      suits: /niet geleegd/,
      account:
        'We waren uw straat niet vergeten, we konden er niet langs. {person} reed {dag} opnieuw en leegde ook de bakken van de buren die niets hadden gezegd.',
      nextStep: 'Staat er weer een wagen in de weg? Bel, dan komen we aan het eind van de route terug.',
      results: ['Op de lijst van morgen gezet.', 'Geleegd.'],
    },
  ],
  paspoort: [
    {
      outcome: 'done',
      account: 'U kwam langs, {person} keek alles na en de fabriek deed de rest. Op {dag} hebt u het nieuwe opgehaald.',
      nextStep: 'Het is tien jaar geldig. Drie maanden voor het afloopt krijgt u van ons een bericht.',
      results: ['U was er, met de goede foto.', 'Nagekeken, alles klopt.', 'Binnen van de fabriek.', 'Opgehaald.'],
    },
    {
      outcome: 'done',
      suits: /het huis niet meer uit|moeder van 92/,
      account:
        '{person} kwam bij u thuis met het apparaat voor de vingerafdruk. De kaart kwam een week later met dezelfde tas.',
      nextStep: 'Bewaar de kaart op een vaste plek. De oude hebben we meegenomen en vernietigd.',
      cost: 'Alleen de kaart zelf. Langskomen kost niets.',
      results: ['Thuis bezocht.', 'Nagekeken.', 'Gemaakt.', 'Thuis gebracht en getekend.'],
    },
  ],
  verhuizen: [
    {
      outcome: 'done',
      account: '{person} heeft {dag} alles nagekeken en geregeld, zoals we u schreven.',
      nextStep: 'U hoeft niets meer te doen. Klopt er iets niet, schrijf het dan hier.',
      results: ['Alles was er.', 'Geregeld.'],
    },
    {
      outcome: 'done',
      suits: /Wij verhuizen/,
      account:
        '{person} heeft u ingeschreven op de {straat}. De Belastingdienst, uw zorgverzekering en de waterschappen lezen dat vannacht van ons over.',
      nextStep: 'Uw bank en uw abonnementen moet u zelf nog vertellen dat u verhuisd bent.',
      cost: 'U betaalt niets.',
      results: ['Alles was er.', 'Ingeschreven.'],
    },
    {
      outcome: 'done',
      suits: /uittreksel/,
      account:
        'Het uittreksel is gemaakt en {dag} verstuurd. {person} heeft erop gelet dat de naam van uw nieuwe baas er goed op staat.',
      nextStep: 'Is het er na drie dagen niet, dan maken we een nieuw. Zonder tweede rekening.',
      cost: 'U betaalde € 17,40.',
      results: ['Nagekeken.', 'Opgemaakt en op de post gedaan.'],
    },
    {
      outcome: 'done',
      suits: /zoon is vannacht/,
      account:
        'Uw kind staat ingeschreven, met alle letters op de goede plek. {person} heeft het twee keer hardop voorgelezen.',
      nextStep: 'De kinderbijslag komt vanzelf. Slaap als het kan.',
      results: ['Papieren van het ziekenhuis gezien.', 'Ingeschreven. Welkom in Zonnedam.'],
    },
  ],
  feest: [
    {
      outcome: 'partly',
      suits: /wil vuurwerk/,
      account:
        'Vuurwerk kon niet, naast rieten daken. Een lichtshow met drones kan wel. {person} heeft die met de brandweer doorgesproken.',
      nextStep: 'Kiest u de avond, dan houden wij het veld vrij.',
      results: [
        'Met de brandweer bekeken.',
        'Besluit: een lichtshow, geen vuurwerk.',
        'Hekken klaargezet voor de avond.',
      ],
    },
    {
      outcome: 'done',
      account:
        '{person} heeft gekeken of de ambulance en de brandweer erlangs kunnen. Dat kan. De toestemming is gegeven.',
      nextStep: 'Bewaar de toestemming tot het voorbij is. Verandert er iets, schrijf het dan hier.',
      results: ['De ambulance kan erlangs.', 'Besluit: ja.', 'Gebracht wat er nodig was.'],
    },
    {
      outcome: 'done',
      suits: /straatfeest/,
      account:
        '{person} liep met de brandweer door uw straat. Er is één ding veranderd: het springkussen staat nu aan de kant van de even nummers. Verder mag alles zoals u het bedacht.',
      nextStep: 'Lotte brengt de hekken een dag van tevoren. Na afloop kunt u ze laten staan.',
      cost: 'U betaalt niets voor hekken en banken.',
      results: ['Met de brandweer gelopen.', 'Toestemming gegeven.', 'Hekken gebracht, zes banken erbij.'],
    },
    {
      outcome: 'done',
      suits: /iftar|lampionnen/,
      account:
        'De toestemming is gegeven, binnen de tijd die we zeiden. {person} heeft de buren een briefje gegeven, daar kwam één vraag op: of ze ook mogen komen.',
      nextStep: 'Hang de toestemming achter een raam, dan hoeft u hem niet bij u te dragen.',
      results: ['De ambulance kan erlangs.', 'Besluit: ja.', 'Hekken gebracht.'],
    },
  ],
  bijstand: [
    {
      outcome: 'done',
      account:
        'We hebben gekeken naar wat er nodig was en of u dat zelf kon betalen. Dat kon niet. Het is {dag} betaald. U hoefde bijna niets te sturen, het meeste wisten wij al.',
      nextStep: 'U hoeft niets meer te doen. Komt er toch nog een rekening, stuur die dan hier.',
      cost: 'U betaalt niets terug.',
      results: ['Samen bekeken.', 'De papieren zijn binnen.', 'Besluit: ja.', 'Betaald.'],
    },
    {
      outcome: 'partly',
      suits: /tandarts/,
      account:
        'We betalen de helft. De andere helft betaalt uw verzekering, daar hebben we zelf naar gebeld. U hoeft niets voor te schieten.',
      nextStep: 'De verzekering schrijft u binnen een week. Doet ze dat niet, laat het ons weten.',
      results: ['Samen bekeken.', 'Niets meer nodig.', 'Besluit: voor de helft ja.', 'Ons deel is betaald.'],
    },
  ],
  'klacht-of-idee': [
    {
      outcome: 'done',
      account:
        '{person} heeft u gesproken en daarna de collega’s die erover gaan. We veranderen het, zoals we u schreven. Vanaf {dag} is het zover.',
      nextStep: 'Over twee maanden vragen we u of u er iets van merkt.',
      results: ['U gebeld.', 'Uitgezocht met de collega’s.', 'Verteld wat we anders doen.'],
    },
    {
      outcome: 'done',
      suits: /vier keer doorverbonden/,
      account:
        '{person} heeft u gebeld en daarna met de collega’s gesproken. We weten nu waar het misging: tussen twee bureaus die drie meter uit elkaar staan. Vanaf {dag} doet één van de twee het helemaal.',
      nextStep: 'Over twee maanden vragen we u of u er iets van merkt.',
      results: ['Een half uur gebeld.', 'Uitgezocht met vier collega’s.', 'Verteld wat we anders doen.'],
    },
    {
      outcome: 'done',
      suits: /Idee: zet/,
      account:
        'Uw idee is besproken met de mensen die het moeten doen. Ze vonden het goed en maakten het beter. {person} laat het eerst in één straat proberen.',
      nextStep: 'Werkt het, dan komt het overal. Werkt het niet, dan vertellen we waarom.',
      results: ['Bij u langs geweest.', 'Besproken.', 'Proef begint.'],
    },
    {
      outcome: 'partly',
      suits: /had u moeten weten/,
      account:
        'Een deel van uw klacht klopt: u had het eerder moeten horen. Daarvoor onze excuses. U kreeg die dag wel de goede formulieren, daarover denken we anders dan u. {person} heeft uitgelegd waarom.',
      nextStep: 'Bent u het er niet mee eens, dan kan de Nationale ombudsman meekijken. Het adres staat hieronder.',
      results: ['Gesproken aan uw keukentafel.', 'Uitgezocht.', 'Verteld, en het niet eens geworden.'],
    },
  ],
}

export const townNoes: Record<string, DemoNo[]> = {
  groen: [
    {
      suits: /boom voor ons huis/,
      why: 'De boom is gezond en zo’n zestig jaar oud. Voor schaduw alleen halen we een gezonde boom niet weg.',
      possible:
        'De kroon dunner maken, dat scheelt ongeveer een derde van de schaduw. Of een klein plekje zon zoeken voor uw bank, daar helpen we bij.',
      account:
        'We zijn bij u binnen geweest, om elf uur en om drie uur. We zagen hoe donker het is. De boom is gekeurd door iemand van buiten.',
      nextStep: 'U kiest of we hem dunner maken. Dat kan dit najaar.',
      need: 'Wat zon op de bank, al is het een uur.',
    },
  ],
  straat: [
    {
      suits: /waar je 30 mag/,
      why: 'Een drempel op deze weg houdt de ambulance op. De ziekenhuisrit loopt hier langs.',
      possible:
        'Bloembakken om en om, die remmen auto’s wel en ambulances niet. Of twee weken een bord dat de snelheid laat zien.',
      account:
        'We hebben geteld: op een gewone dag rijdt 31 procent te hard. U hebt dus gelijk over het probleem. We belden met de ambulancedienst over de oplossing.',
      nextStep: 'Zeg ons welke van de twee. Met drie buren erbij gaat het sneller.',
      need: 'Dat de drie katten die we nog hebben oud worden.',
    },
  ],
  paspoort: [
    {
      suits: /door mijn broer/,
      why: 'Een paspoort meegeven aan iemand anders mag niet van de wet, ook niet aan uw broer.',
      possible:
        'Donderdag zijn we open tot acht uur. Kunt u helemaal niet komen, dan brengen we het thuis en tekent u daar.',
      account:
        'We hebben gekeken of er een uitzondering is. Die is er alleen voor mensen die hun huis niet uit kunnen.',
      nextStep: 'Kies een tijd, het paspoort blijft drie maanden voor u liggen.',
      need: 'Op tijd bij mijn zus in het buitenland zijn.',
    },
  ],
  feest: [
    {
      suits: /wil vuurwerk/,
      why: 'Naast het veld staan huizen met een rieten dak. Vuurwerk is daar te gevaarlijk.',
      possible: 'Een lichtshow met drones, op dezelfde avond. Of vuurwerk op het Wilgenveld, daar staat geen riet.',
      account: 'We hebben met de brandweer op het veld gestaan en naar een veilige plek gezocht. Die was er niet.',
      nextStep: 'Welke van de twee wordt het? We houden ze allebei een week voor u vast.',
      need: 'Dat de hele club omhoog kijkt, ook de jeugd.',
    },
  ],
  bijstand: [
    {
      suits: /tandarts/,
      why: 'De zorgverzekering betaalt deze kosten al voor een deel. Dan mogen wij het andere deel volgens de wet niet aanvullen.',
      possible:
        'Het Noodfonds Zonnedam mag dat wel. Of een lening zonder rente, waarvan u zelf het bedrag per maand kiest.',
      account: 'We keken naar de rekening en naar de voorwaarden van uw verzekering. Een tweede collega las mee.',
      nextStep: 'Wilt u dat wij het Noodfonds vragen? Zeg ja, dan schrijven wij de brief.',
      need: 'Weer aan één tafel eten wat de anderen eten.',
    },
  ],
  'klacht-of-idee': [
    {
      suits: /Ik werk tot vijf uur/,
      why: 'De balie elke avond openhouden lukt niet met het aantal mensen dat we hebben. Dan staat er overdag niemand.',
      possible:
        'Donderdag tot acht uur, en op afspraak ook om zeven uur ’s ochtends. Veel dingen kunnen bovendien bij u thuis.',
      account: 'We hebben vier weken geteld wie er wanneer komt, en het besproken met de mensen van de balie.',
      nextStep: 'We vragen het opnieuw na de zomer, en u mag erbij zijn.',
      need: 'Zelf kunnen kiezen wanneer.',
    },
  ],
}

export const townAnswered: DemoCrowd['answered'] = {
  nl: {
    outcome: 'done',
    account: 'U vroeg het en {person} heeft geantwoord. Verder hoefde er niets voor u te gebeuren.',
    nextStep: 'Is er toch nog iets? Schrijf het hier, dan leest {person} het.',
    results: ['Het antwoord was genoeg.'],
  },
  en: {
    outcome: 'done',
    account: 'You asked and {person} answered. Nothing else had to be done for you.',
    nextStep: 'Is there something else after all? Write it here, then {person} reads it.',
    results: ['The answer was enough.'],
  },
  pl: {
    outcome: 'done',
    account: 'Na pytanie odpowiada {person} na tej stronie. Nic więcej nie było potrzebne. (Het antwoord was genoeg.)',
    nextStep: 'Coś jeszcze? Proszę napisać tutaj. (Schrijf het hier als er nog iets is.)',
    results: ['Odpowiedź wystarczyła. (Het antwoord was genoeg.)'],
  },
  tr: {
    outcome: 'done',
    account: 'Sorunuzu {person} bu sayfada yanıtladı. Başka bir şey gerekmedi. (Het antwoord was genoeg.)',
    nextStep: 'Başka bir şey olursa buraya yazın. (Schrijf het hier als er nog iets is.)',
    results: ['Yanıt yeterliydi. (Het antwoord was genoeg.)'],
  },
  ar: {
    outcome: 'done',
    account: 'أجاب {person} عن سؤالكم في هذه الصفحة. لم يلزم أكثر من ذلك. (Het antwoord was genoeg.)',
    nextStep: 'هل هناك شيء آخر؟ اكتبوه هنا. (Schrijf het hier als er nog iets is.)',
    results: ['كان الجواب كافياً. (Het antwoord was genoeg.)'],
  },
}

/** In the language somebody asked in; where no colleague reads it, with what it says behind it. */
export const townEndingsIn: DemoCrowd['endingsIn'] = {
  en: {
    outcome: 'done',
    account: '{person} did what we wrote to you on this page, and went back on {dag} to see that it is right.',
    nextStep: 'Is it not right after all? Write it here, then {person} reads it.',
    cost: 'You pay nothing.',
    results: ['Looked at.', 'Arranged.', 'Done, and checked.'],
  },
  pl: {
    outcome: 'done',
    account:
      'Zrobiliśmy to, o czym pisaliśmy na tej stronie, i {dag} sprawdziliśmy, czy jest dobrze. (Gedaan zoals we schreven, en nagekeken.)',
    nextStep:
      'Coś jest nie tak? Proszę napisać tutaj, ktoś z nas to przeczyta. (Schrijf het hier als iets niet klopt.)',
    results: ['Sprawdzone. (Gekeken.)', 'Ustalone. (Geregeld.)', 'Zrobione. (Gedaan.)'],
  },
  tr: {
    outcome: 'done',
    account: 'Bu sayfada yazdığımız işi yaptık ve {dag} kontrol ettik. (Gedaan zoals we schreven, en nagekeken.)',
    nextStep: 'Bir sorun olursa buraya yazın, okuruz. (Schrijf het hier als iets niet klopt.)',
    results: ['Bakıldı. (Gekeken.)', 'Ayarlandı. (Geregeld.)', 'Yapıldı. (Gedaan.)'],
  },
  ar: {
    outcome: 'done',
    account: 'قمنا بما كتبناه لكم في هذه الصفحة، وتحققنا منه {dag}. (Gedaan zoals we schreven, en nagekeken.)',
    nextStep: 'إذا كان هناك خطأ فاكتبوا هنا وسنقرأه. (Schrijf het hier als iets niet klopt.)',
    results: ['تم الفحص. (Gekeken.)', 'تم الترتيب. (Geregeld.)', 'تم العمل. (Gedaan.)'],
  },
}

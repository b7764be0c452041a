// Longer than most files: one list of texts, each a short article.
import type { Prose } from './prose.js'

/** German prose in which nothing political happens: sport, business, weather, crime, culture, history. Written for this test. */
export const germanProse: readonly Prose[] = [
  {
    language: 'de',
    about: 'sport',
    text: 'Der FC Sankt Gallen hat am Samstag auswärts gegen Luzern gewonnen. Der Trainer lobte seine Abwehr, die in der zweiten Halbzeit kaum noch einen Angriff zuließ. In der 80. Minute schoss der brasilianische Stürmer das entscheidende Tor.',
  },
  {
    language: 'de',
    about: 'sport',
    text: 'Die deutsche Handballnationalmannschaft hat Frankreich im Halbfinale besiegt. Frankreich war zuvor ungeschlagen geblieben. Der Bundestrainer forderte von seinen Spielern volle Konzentration für das Endspiel gegen Dänemark.',
  },
  {
    language: 'de',
    about: 'sport',
    text: 'Spanien verteidigte in der Schlussphase das knappe Ergebnis. Italien drängte auf den Ausgleich, doch der spanische Torwart wehrte jeden Schuss ab.',
  },
  {
    language: 'de',
    about: 'sport',
    text: 'Der slowenische Radprofi griff am letzten Anstieg an und ließ seine Verfolger stehen. Der Däne konnte nicht mehr antworten. Am Sonntag endet die Rundfahrt in Paris.',
  },
  {
    language: 'de',
    about: 'business',
    text: 'Der Konzern aus München übernimmt einen amerikanischen Softwarehersteller. Beide Unternehmen haben sich auf einen Kaufpreis von zwei Milliarden Euro geeinigt. Die Aktionäre müssen dem Geschäft noch zustimmen.',
  },
  {
    language: 'de',
    about: 'business',
    text: 'Die Aktie des Autobauers brach nach der Gewinnwarnung ein. Analysten kritisierten die Strategie des Vorstands. Der Finanzchef verließ das Unternehmen.',
  },
  {
    language: 'de',
    about: 'business',
    text: 'Der japanische Yen geriet am Mittwoch unter Druck. Anleger zogen Geld aus Schwellenländern ab. Der Ölpreis gab nach.',
  },
  {
    language: 'de',
    about: 'weather',
    text: 'Ein Tief über Skandinavien bringt am Wochenende Regen nach Norddeutschland. Der Wetterdienst warnt vor Sturmböen an der Küste. In Bayern bleibt es dagegen sonnig.',
  },
  {
    language: 'de',
    about: 'weather',
    text: 'Der Hurrikan traf mit voller Wucht auf die Küste Floridas. Zehntausende Haushalte waren ohne Strom. In Kuba richtete der Sturm schwere Schäden an.',
  },
  {
    language: 'de',
    about: 'weather',
    text: 'Das Erdbeben in Zentralitalien zerstörte mehrere Häuser. Mindestens drei Menschen starben. Der Vulkan auf Island spuckt weiter Lava.',
  },
  {
    language: 'de',
    about: 'crime',
    text: 'Ein Autofahrer ist in der Nacht auf der A7 bei Kassel verunglückt. Er prallte gegen die Leitplanke und verletzte sich schwer. Die Polizei sucht Zeugen.',
  },
  {
    language: 'de',
    about: 'crime',
    text: 'In Köln haben Einbrecher Schmuck im Wert von 20.000 Euro gestohlen. Die Täter brachen die Terrassentür auf und flüchteten unerkannt.',
  },
  {
    language: 'de',
    about: 'crime',
    text: 'Das Landgericht Bonn hat einen Arzt wegen Betrugs zu einer Geldstrafe verurteilt. Er hatte Leistungen abgerechnet, die er nie erbracht hatte.',
  },
  {
    language: 'de',
    about: 'crime',
    text: 'Ein 34-Jähriger soll in Graz seine Nachbarin bedroht haben. Die Beamten nahmen den betrunkenen Mann mit auf die Wache.',
  },
  {
    language: 'de',
    about: 'culture',
    text: 'Der neue Film der französischen Regisseurin erzählt von einem Soldaten, der aus dem Krieg heimkehrt. Die Bilder sind grandios, das Drehbuch überzeugt nicht. Die Hauptdarstellerin rettet den Film.',
  },
  {
    language: 'de',
    about: 'culture',
    text: 'In dem Thriller jagt eine Agentin einen russischen Spion quer durch Europa. Als er eine Bombe zündet, bleibt ihr nur eine Stunde. Der Regisseur verzichtet auf Effekte.',
  },
  {
    language: 'de',
    about: 'culture',
    text: 'Der Roman spielt im Istanbul der zwanziger Jahre. Ein junger Dichter verliebt sich in die Tochter eines Generals und wird von dessen Männern verprügelt. Die Kritik feierte das Buch.',
  },
  {
    language: 'de',
    about: 'culture',
    text: 'Die Ausstellung im Museum zeigt Bilder aus drei Jahrhunderten niederländischer Malerei. Der Direktor dankte den Leihgebern. Der Eintritt ist frei.',
  },
  {
    language: 'de',
    about: 'food',
    text: 'Die Zwiebeln fein würfeln und in Butter anbraten. Den Reis zugeben, mit Wein ablöschen und nach und nach Brühe angießen. Die russische Variante kommt ohne Käse aus.',
  },
  {
    language: 'de',
    about: 'food',
    text: 'Für das Gulasch das Fleisch scharf anbraten. Wer es ungarisch mag, nimmt mehr Paprika. Zum Schluss mit saurer Sahne servieren.',
  },
  {
    language: 'de',
    about: 'everyday',
    text: 'Der Mount Everest liegt im Himalaya zwischen Nepal und China. Jedes Jahr versuchen Hunderte Bergsteiger den Aufstieg. Im Frühjahr ist das Wetter am besten.',
  },
  {
    language: 'de',
    about: 'everyday',
    text: 'Portugal grenzt im Norden und Osten an Spanien. Die Küste zieht sich über 800 Kilometer. Lissabon ist die größte Stadt des Landes.',
  },
  {
    language: 'de',
    about: 'everyday',
    text: 'Der Fluss entspringt in der Schweiz, durchquert Österreich und mündet in Deutschland in den Rhein. Er trennt auf weiten Strecken die beiden Länder.',
  },
  {
    language: 'de',
    about: 'history',
    text: 'Nach dem Wiener Kongress ordneten die Großmächte Europa neu. Preußen erhielt Teile Sachsens. Napoleon wurde auf eine Insel im Atlantik verbannt.',
  },
  {
    language: 'de',
    about: 'science',
    text: 'Forscher aus den USA und China haben einen neuen Stoff gegen Malaria entdeckt. Der Wirkstoff greift den Erreger in der Leber an. Tests an Menschen sollen im kommenden Jahr beginnen.',
  },
  {
    language: 'de',
    about: 'science',
    text: 'Die Antikörper blockieren das Virus, bevor es in die Zelle eindringt. Das Immunsystem wehrt den Angriff ab. Das Team aus Zürich veröffentlichte die Ergebnisse in einer Fachzeitschrift.',
  },
  {
    language: 'de',
    about: 'science',
    text: 'Die Sonde soll 2031 den Jupitermond erreichen. An Bord sind Instrumente aus zehn europäischen Ländern. Die Raumfahrtagentur startete die Rakete vom Weltraumbahnhof Kourou.',
  },
  {
    language: 'de',
    about: 'fiction',
    text: 'Meine Großmutter kam aus Ostpreußen. Sie erzählte gern vom Krieg, von der Flucht über das Haff und von den Soldaten. Als Kind verstand ich das alles nicht.',
  },
  {
    language: 'de',
    about: 'fiction',
    text: 'Er trat ans Fenster und drohte dem Jungen mit der Faust. Der lachte nur und lief davon. Am Abend bat er seinen Vater um Verzeihung.',
  },
  {
    language: 'de',
    about: 'fiction',
    text: 'Die Kommissarin legte die Waffe auf den Tisch. Sie wollte nicht mehr kämpfen. Der Russe sah sie lange an, dann verließ er wortlos den Raum.',
  },
  {
    language: 'de',
    about: 'everyday',
    text: 'Touristen lieben Griechenland wegen der Strände. Im Sommer belagern sie die Akropolis. Viele Hotels erhöhen dann die Preise.',
  },
  {
    language: 'de',
    about: 'business',
    text: 'Die Fluggesellschaft streicht im Herbst ihre Verbindung von Wien nach Tokio. Kunden können kostenlos umbuchen. Das Unternehmen entschuldigte sich bei den Betroffenen.',
  },
  {
    language: 'de',
    about: 'business',
    text: 'Das schwedische Möbelhaus ruft ein Kinderbett zurück. Kunden werden aufgefordert, das Produkt nicht mehr zu benutzen. Verletzt wurde bisher niemand.',
  },
  {
    language: 'de',
    about: 'everyday',
    text: 'Der Papst feierte am Sonntag die Messe auf dem Petersplatz. Zehntausende Gläubige nahmen teil. Er sprach über Vergebung.',
  },
  {
    language: 'de',
    about: 'everyday',
    text: 'In Uruguay leben mehr Rinder als Menschen. Die Bauern exportieren ihr Fleisch vor allem nach China. Das Land ist stolz auf seine Weiden.',
  },
  {
    language: 'de',
    about: 'science',
    text: 'Eisbären in Kanada finden immer weniger Nahrung. Die Tiere dringen deshalb in Siedlungen ein. Biologen fordern mehr Schutz.',
  },
  {
    language: 'de',
    about: 'sport',
    text: 'Der Tennisprofi aus Serbien sagte seine Teilnahme am Turnier in Madrid ab. Eine Verletzung am Knie zwingt ihn zur Pause. In Paris will er wieder antreten.',
  },
  {
    language: 'de',
    about: 'culture',
    text: 'Die Band aus Island kündigte eine Tournee durch Deutschland an. Die Konzerte in Hamburg und Berlin waren schnell ausverkauft. Die Kritiker loben das neue Album.',
  },
  {
    language: 'de',
    about: 'culture',
    text: 'Der Schauspieler trennt sich nach zehn Jahren von seiner Frau. Das Paar einigte sich außergerichtlich. Die Kinder bleiben bei der Mutter in Los Angeles.',
  },
  {
    language: 'de',
    about: 'everyday',
    text: 'Der Bürgermeister von Ulm eröffnete am Samstag das neue Hallenbad. Die Gäste lobten die helle Architektur. Für Kinder ist der Eintritt bis Ende Juli frei.',
  },
  {
    language: 'de',
    about: 'sport',
    text: 'Die Schachweltmeisterin aus China opferte im 20. Zug ihren Turm. Ihre Gegnerin aus Indien kapitulierte wenig später. Das Duell wird am Montag fortgesetzt.',
  },
  {
    language: 'de',
    about: 'sport',
    text: 'Norwegens Langläufer demonstrierten ihre Stärke. Die Finnen mussten sich geschlagen geben. Schweden verzichtete auf einen Start.',
  },
  {
    language: 'de',
    about: 'science',
    text: 'Das Virus hat sich in Südamerika rasch ausgebreitet. In Peru stieg die Zahl der Fälle. Ärzte raten Reisenden zu einer Impfung.',
  },
  {
    language: 'de',
    about: 'accidents',
    text: 'Der Zug von Prag nach Dresden blieb wegen eines Defekts stehen. 200 Fahrgäste mussten evakuiert werden. Der Verkehr auf der Strecke wurde unterbrochen.',
  },
  {
    language: 'de',
    about: 'accidents',
    text: 'Ein Hai hat vor der Küste Australiens einen Surfer angegriffen. Der Mann wurde mit dem Hubschrauber ins Krankenhaus gebracht. Die Strände bleiben vorerst geschlossen.',
  },
  {
    language: 'de',
    about: 'crime',
    text: 'In Köln haben Einbrecher am Freitag ein Juweliergeschäft überfallen. Die Polizei nahm zwei Verdächtige fest. Die Beute wurde sichergestellt.',
  },
  {
    language: 'de',
    about: 'crime',
    text: 'In Lyon ist ein Mann nach einem Streit erstochen worden. Die Polizei verhaftete seinen Bruder. Ein Richter schickte ihn in Untersuchungshaft.',
  },
  {
    language: 'de',
    about: 'crime',
    text: 'Ein Gericht in Madrid hat den Sänger wegen Steuerhinterziehung verurteilt. Seine Anwälte kündigten Berufung an.',
  },
  {
    language: 'de',
    about: 'business',
    text: 'Der Verlag aus Wien kündigte den Vertrag mit der Autorin. Sie warf dem Verlag Wortbruch vor. Beide Seiten einigten sich schließlich auf eine Abfindung.',
  },
  {
    language: 'de',
    about: 'science',
    text: 'Die Kanzlerin der Universität eröffnete die Konferenz über Quantenphysik. Forscher aus Japan und Kanada trafen sich zum Austausch. Am Abend empfing der Rektor die Gäste.',
  },
  {
    language: 'de',
    about: 'culture',
    text: 'In der Serie greift ein Drache das Königreich an. Die Königin erklärt dem Norden den Krieg. Am Ende sterben fast alle Helden.',
  },
  {
    language: 'de',
    about: 'business',
    text: 'Der Betriebsrat stimmte dem Sparplan zu. Die Firma aus Stuttgart streicht 300 Stellen. Im Gegenzug verzichtet sie auf Kündigungen.',
  },
  {
    language: 'de',
    about: 'sport',
    text: 'Borussia Dortmund verpflichtet einen Verteidiger aus Belgien. Die Vereine haben sich auf eine Ablösesumme geeinigt. Der Spieler unterschrieb einen Vertrag bis 2028.',
  },
  {
    language: 'de',
    about: 'sport',
    text: 'Brasilien schlug Argentinien mit 2:0. In der Nachspielzeit flog ein Argentinier vom Platz. Der Trainer protestierte beim Schiedsrichter.',
  },
  {
    language: 'de',
    about: 'culture',
    text: 'Im Karneval von Rio ziehen Tausende durch die Straßen. Die Sambaschulen kämpfen um den Titel. Eine Jury bewertet die Kostüme.',
  },
  {
    language: 'de',
    about: 'accidents',
    text: 'Bei einem Brand in einem Hotel in Istanbul sind vier Menschen gestorben. Die Feuerwehr rettete zwölf Gäste. Die Ursache ist unklar.',
  },
  {
    language: 'de',
    about: 'accidents',
    text: 'Ein Flugzeug mit 80 Passagieren musste in Helsinki notlanden. Niemand wurde verletzt. Die Behörden untersuchen den Vorfall.',
  },
  {
    language: 'de',
    about: 'accidents',
    text: 'Bei einem Busunglück in Peru kamen 20 Menschen ums Leben. Das Fahrzeug stürzte in eine Schlucht. Retter bargen die Opfer.',
  },
  {
    language: 'de',
    about: 'weather',
    text: 'Heftige Regenfälle haben in Kenia Straßen zerstört. Mehrere Dörfer sind von der Außenwelt abgeschnitten. Das Rote Kreuz sucht nach Vermissten.',
  },
  {
    language: 'de',
    about: 'history',
    text: 'Die Chinesen erfanden das Papier. Von dort gelangte es über Samarkand nach Europa. Die Araber bewahrten das Geheimnis lange.',
  },
  {
    language: 'de',
    about: 'history',
    text: 'Der Pharao führte Krieg gegen die Hethiter. Bei Kadesch trafen die Heere aufeinander. Später schlossen beide Reiche Frieden.',
  },
  {
    language: 'de',
    about: 'science',
    text: 'Das Bakterium wehrt sich gegen Antibiotika. Die Forscher aus Basel wollen seine Abwehr brechen. Sie setzen auf Viren, die es angreifen.',
  },
  {
    language: 'de',
    about: 'science',
    text: 'Der Algorithmus schlägt die besten Go-Spieler aus Korea. Er wurde in London entwickelt. Experten warnen vor übertriebenen Erwartungen.',
  },
  {
    language: 'de',
    about: 'culture',
    text: 'Die neue Kollektion aus Mailand setzt auf kräftige Farben. Die Designerin bekennt sich zum Minimalismus. Kritiker griffen sie dafür an.',
  },
  {
    language: 'de',
    about: 'food',
    text: 'Das Restaurant in Brüssel hat seinen Stern verloren. Der Koch nahm die Entscheidung gelassen. Er plant die Eröffnung eines zweiten Lokals in Gent.',
  },
  {
    language: 'de',
    about: 'fiction',
    text: 'Mein Nachbar hat mir den Krieg erklärt. Er blockiert meine Einfahrt und droht mit dem Anwalt. Ich habe ihm Gespräche angeboten.',
  },
  {
    language: 'de',
    about: 'business',
    text: 'Die Bahn und die Gewerkschaft verhandeln wieder. Ein Streik ist vorerst vom Tisch. Reisende können aufatmen.',
  },
  {
    language: 'de',
    about: 'business',
    text: 'Die Notenbank in Ottawa senkte den Leitzins. Ökonomen hatten damit gerechnet. Der kanadische Dollar gab nach.',
  },
  {
    language: 'de',
    about: 'culture',
    text: 'Die Oper in Sydney zeigt Verdis Aida. Der Feldherr Radames führt die Ägypter gegen die Äthiopier. Das Publikum jubelte.',
  },
]

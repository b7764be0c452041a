export interface Prose {
  readonly language: 'de' | 'en'
  readonly about: string
  readonly text: string
}

/** Everyday prose that tells no event of politics: sport, weather, kitchens, reviews, fiction, companies. Written for this test. */
export const prose: readonly Prose[] = [
  {
    language: 'de',
    about: 'sport',
    text: 'Portugal griff von Beginn an, doch die Abwehr der Schweiz hielt stand. In der 70. Minute schoss Norwegens Stürmer das entscheidende Tor, und die Fans feierten bis in die Nacht.',
  },
  {
    language: 'de',
    about: 'sport',
    text: 'Dänemark schlug Kroatien mit 3:1 und trifft im Halbfinale auf Frankreich. Der Trainer lobte die Mannschaft für ihren Kampfgeist, kritisierte aber die Chancenverwertung.',
  },
  {
    language: 'de',
    about: 'sport',
    text: 'Nach dem Sturz auf der dritten Etappe musste der Belgier das Rennen aufgeben. Sein Team verlor damit den wichtigsten Fahrer der Tour.',
  },
  {
    language: 'de',
    about: 'sport',
    text: 'Die Bremer Handballerinnen trennten sich von ihrer Trainerin. Am Samstag treffen sie in eigener Halle auf Leipzig.',
  },
  {
    language: 'de',
    about: 'sport',
    text: 'Im Tennisfinale von Basel besiegte die Tschechin ihre Gegnerin aus Polen in zwei Sätzen. Sie servierte stark und gab keinen Aufschlag ab.',
  },
  {
    language: 'de',
    about: 'sport',
    text: 'Der Läufer aus Kenia brach in Wien den Streckenrekord. Hinter ihm kamen zwei Äthiopier ins Ziel.',
  },
  {
    language: 'de',
    about: 'weather',
    text: 'Ein Tief über Skandinavien bringt am Freitag Regen und Sturm nach Norddeutschland. An der Küste werden Böen bis 90 Kilometer pro Stunde erwartet.',
  },
  {
    language: 'de',
    about: 'weather',
    text: 'In Griechenland und der Türkei bleibt es heiß. Die Temperaturen steigen auf über 40 Grad, nachts kühlt es kaum ab.',
  },
  {
    language: 'de',
    about: 'weather',
    text: 'Ein schweres Erdbeben hat am Dienstag Häuser in Nepal zerstört. Retter suchten in den Trümmern nach Überlebenden.',
  },
  {
    language: 'de',
    about: 'weather',
    text: 'Starker Schneefall legte in Österreich mehrere Straßen lahm. Die Behörden sperrten einen Pass wegen Lawinengefahr.',
  },
  {
    language: 'de',
    about: 'recipe',
    text: 'Die Zwiebeln fein hacken und in Butter anschwitzen. Den Fisch aus Norwegen mit Zitrone beträufeln und die Sahne unterheben, dann alles zehn Minuten ziehen lassen.',
  },
  {
    language: 'de',
    about: 'recipe',
    text: 'Für die ungarische Gulaschsuppe schlagen wir die Paprika in Streifen und löschen mit Brühe ab. Dazu passt Brot aus Frankreich.',
  },
  {
    language: 'de',
    about: 'review',
    text: 'Der neue Roman des Iren erzählt von einem Mord in Dublin. Der Autor überzeugt mit Witz, nur das Ende enttäuscht.',
  },
  {
    language: 'de',
    about: 'review',
    text: 'Im Film entführen zwei Brüder aus Island einen Millionär, doch der Plan scheitert. Die Regisseurin lässt ihre Figuren bis zuletzt kämpfen.',
  },
  {
    language: 'de',
    about: 'review',
    text: 'Die Pianistin aus Japan eroberte das Publikum im Sturm. In Salzburg erntete sie Beifall, der nicht enden wollte.',
  },
  {
    language: 'de',
    about: 'review',
    text: 'Das Restaurant in Lissabon bietet portugiesische Küche zu fairen Preisen. Wir empfehlen den Stockfisch und raten vom Nachtisch ab.',
  },
  {
    language: 'de',
    about: 'review',
    text: 'Die Ausstellung in Amsterdam zeigt Bilder aus Spanien und Italien. Sie ist bis Ende Mai zu sehen.',
  },
  {
    language: 'de',
    about: 'fiction',
    text: 'Als Anna in Prag ankam, war es schon dunkel. Sie schloss das Fenster, dachte an ihren Bruder und weinte leise.',
  },
  {
    language: 'de',
    about: 'fiction',
    text: 'Der alte Kapitän hob die Hand und befahl den Männern, die Segel einzuholen. Draußen schlug das Meer gegen die Felsen von Kreta.',
  },
  {
    language: 'de',
    about: 'fiction',
    text: 'Er hatte ihr versprochen zu schreiben, doch aus Argentinien kam nie ein Brief. So verging der Sommer.',
  },
  {
    language: 'de',
    about: 'company',
    text: 'Der Autobauer steigerte den Umsatz in China um acht Prozent. Die Aktie legte am Mittwoch leicht zu, obwohl Anleger mit mehr gerechnet hatten.',
  },
  {
    language: 'de',
    about: 'company',
    text: 'Der Schweizer Konzern übernimmt einen Hersteller aus Schweden. Über den Kaufpreis vereinbarten die Firmen Stillschweigen.',
  },
  {
    language: 'de',
    about: 'company',
    text: 'Die Bank aus den Niederlanden schließt zehn Filialen und streicht Stellen. Der Vorstand begründete den Schritt mit sinkenden Gewinnen.',
  },
  {
    language: 'de',
    about: 'company',
    text: 'Der Energieversorger senkt die Preise für Strom zum Jahreswechsel. Kunden in Österreich zahlen dann vier Prozent weniger.',
  },
  {
    language: 'de',
    about: 'company',
    text: 'Der dänische Spielzeughersteller eröffnet ein Werk in Vietnam. Dort sollen bis 2027 rund tausend Menschen arbeiten.',
  },
  {
    language: 'de',
    about: 'science',
    text: 'Forscher aus Finnland haben einen neuen Werkstoff entwickelt. Er greift Bakterien an und tötet sie in wenigen Minuten.',
  },
  {
    language: 'de',
    about: 'science',
    text: 'Das Virus befällt vor allem Bienen. In Spanien starben im Frühjahr viele Völker, wie Imker berichten.',
  },
  {
    language: 'de',
    about: 'travel',
    text: 'Wer Sizilien besucht, sollte den Ätna nicht verpassen. Die Wanderung beginnt in Nicolosi und dauert fünf Stunden.',
  },
  {
    language: 'de',
    about: 'travel',
    text: 'Im Sommer fallen Touristen aus Großbritannien auf Mallorca ein. Die Strände sind voll, die Hotels ausgebucht.',
  },
  {
    language: 'de',
    about: 'animals',
    text: 'Im Zoo von Zürich ist ein Elefant zur Welt gekommen. Das Jungtier trinkt gut und folgt seiner Mutter auf Schritt und Tritt.',
  },
  {
    language: 'de',
    about: 'history',
    text: 'Die Burg in Slowenien stammt aus dem 13. Jahrhundert. Heute beherbergt sie ein Museum und ein Café.',
  },
  {
    language: 'de',
    about: 'traffic',
    text: 'Bei einem Unfall auf der A 8 wurden zwei Polen verletzt. Die Strecke blieb zwei Stunden gesperrt.',
  },
  {
    language: 'de',
    about: 'household',
    text: 'Wer im Herbst die Heizung entlüftet, spart Geld. Öffnen Sie das Ventil, bis Wasser austritt, und schließen Sie es wieder.',
  },
  {
    language: 'en',
    about: 'sport',
    text: 'Wales attacked from the kick-off, but Ireland held firm. In the last minute the Irish striker shot wide and the crowd groaned.',
  },
  {
    language: 'en',
    about: 'sport',
    text: 'Brazil beat Uruguay 2-0 and will meet Chile in the semi-final. The coach praised his defence after the game.',
  },
  {
    language: 'en',
    about: 'sport',
    text: 'The Australian bowler took five wickets before lunch as India collapsed. Rain stopped play in the afternoon.',
  },
  {
    language: 'en',
    about: 'sport',
    text: 'Kenya swept the marathon in Berlin, with two runners under the old record. A Dutch athlete came fourth.',
  },
  {
    language: 'en',
    about: 'sport',
    text: 'The Canadian won gold on the parallel bars and hugged her coach. Japan finished second.',
  },
  {
    language: 'en',
    about: 'sport',
    text: 'Two teams from Spain fought for the cup on a rainy night in Lisbon. Penalties decided the battle.',
  },
  {
    language: 'en',
    about: 'weather',
    text: 'A storm swept over Ireland on Friday and cut power to thousands of homes. Crews cleared fallen trees from the roads.',
  },
  {
    language: 'en',
    about: 'weather',
    text: 'The earthquake killed at least nine people in Peru and destroyed a school. Tremors were felt in Ecuador.',
  },
  {
    language: 'en',
    about: 'weather',
    text: 'Fine weather will return to Germany at the weekend. Expect sunshine in Munich and a light breeze on the coast.',
  },
  {
    language: 'en',
    about: 'weather',
    text: 'Snow closed two passes in Switzerland overnight. Forecasters warned of ice on the roads.',
  },
  {
    language: 'en',
    about: 'recipe',
    text: 'Beat the eggs with a pinch of salt, then fold in the Greek yoghurt. Bake for forty minutes and leave to cool before you cut it.',
  },
  {
    language: 'en',
    about: 'recipe',
    text: 'Crush the garlic, strip the thyme and add both to the Spanish chickpeas. Serve with bread and a wedge of lemon.',
  },
  {
    language: 'en',
    about: 'review',
    text: 'In the novel a Scottish detective hunts a killer through Venice. The plot drags, but the dialogue sparkles.',
  },
  {
    language: 'en',
    about: 'review',
    text: 'The film bombed in France yet found an audience in Korea. Its heroine robs a bank, flees to Mexico and falls in love.',
  },
  {
    language: 'en',
    about: 'review',
    text: 'The Polish pianist stormed through the finale and the audience rose. It was the best concert of the season in Vienna.',
  },
  {
    language: 'en',
    about: 'review',
    text: 'This camera from Japan is light and quick. It shoots sharp pictures even at night, though the battery dies too soon.',
  },
  {
    language: 'en',
    about: 'review',
    text: 'The museum in Oslo shows paintings from Denmark and Finland until August. Tickets cost twelve euros.',
  },
  {
    language: 'en',
    about: 'fiction',
    text: 'Tom stared at the harbour of Naples and lit a cigarette. He had promised to meet her, but she never came.',
  },
  {
    language: 'en',
    about: 'fiction',
    text: 'The old king ordered his horse and rode out towards the hills of Wales. Nobody dared to follow him.',
  },
  {
    language: 'en',
    about: 'fiction',
    text: 'She threatened to tell their mother, and her brother gave in. They shared the last French biscuit in silence.',
  },
  {
    language: 'en',
    about: 'company',
    text: 'Sales in China rose by six per cent, the Swedish furniture maker said. Profits fell because of higher costs for wood.',
  },
  {
    language: 'en',
    about: 'company',
    text: 'The Dutch chip supplier agreed a merger with a rival in Taiwan. Shares in both firms jumped.',
  },
  {
    language: 'en',
    about: 'company',
    text: 'The airline cut its flights to Iceland as demand weakened. It will fly twice a week from November.',
  },
  {
    language: 'en',
    about: 'company',
    text: 'The Swiss drugmaker launched a medicine against asthma in Japan. Trials showed that it reduces attacks by a third.',
  },
  {
    language: 'en',
    about: 'company',
    text: 'A Danish brewer closed its plant in Vietnam after years of losses. The site will be sold.',
  },
  {
    language: 'en',
    about: 'science',
    text: 'Researchers in Norway found that the fungus attacks young pines. It kills them within two seasons.',
  },
  {
    language: 'en',
    about: 'science',
    text: 'A telescope in Chile captured the birth of a star. The pictures were released on Thursday.',
  },
  {
    language: 'en',
    about: 'travel',
    text: 'Tourists from Germany invade the island every July. Book early and bring a hat.',
  },
  {
    language: 'en',
    about: 'travel',
    text: 'The train from Prague to Vienna takes four hours. Seats by the window fill up fast.',
  },
  {
    language: 'en',
    about: 'animals',
    text: 'A shark bit a surfer off the coast of Australia. Lifeguards closed the beach for the day.',
  },
  {
    language: 'en',
    about: 'traffic',
    text: 'Two French lorry drivers were injured in a crash near Bristol. Police closed the road for three hours.',
  },
  {
    language: 'en',
    about: 'household',
    text: 'Seal the window frames before winter and check the boiler. A Swedish study says that it cuts bills by a tenth.',
  },
  {
    language: 'en',
    about: 'history',
    text: 'The bridge in Budapest was built in 1849 and is lit at night. Hungarian couples meet there to watch the river.',
  },
]

import type { Prose } from './prose.js'

/** Prose with words that politics uses too: deals, fights, aid, marches, sanctions, retreats. Written for this test. */
export const proseOfDoubleMeaning: readonly Prose[] = [
  {
    language: 'de',
    about: 'sport',
    text: 'Der Norweger griff am letzten Anstieg an und ließ den Spanier stehen. Im Ziel fielen sich die beiden in die Arme, danach ging es mit dem Bus zurück nach Oslo.',
  },
  {
    language: 'en',
    about: 'sport',
    text: 'Ireland attacked from the first whistle and put Wales under siege. The captain joined forces with the young winger, and together they tore the defence apart.',
  },
  {
    language: 'de',
    about: 'sport',
    text: 'Nach dem Sieg in Ungarn zieht die dänische Mannschaft ins Finale ein. Der Torwart hielt einen Strafstoß, und der Kapitän übernahm die Verantwortung für den verschossenen Elfmeter.',
  },
  {
    language: 'en',
    about: 'sport',
    text: 'The Kenyan runner broke away after thirty kilometres and never surrendered the lead. He had arrived in Berlin on Thursday and spent two days on the course.',
  },
  {
    language: 'de',
    about: 'weather',
    text: 'Aus Polen rückt kalte Luft ein und verdrängt das Hoch über Ungarn. Am Wochenende droht im Norden Glätte, der Süden bleibt verschont.',
  },
  {
    language: 'en',
    about: 'weather',
    text: 'Heavy rain moved into Scotland overnight and will sweep into Norway by Friday. Forecasters warned of floods and told drivers to stay at home.',
  },
  {
    language: 'de',
    about: 'business',
    text: 'Der schwedische Möbelhändler eröffnet in Polen zwei Filialen und stellt 300 Verkäufer ein. Mit einem Zulieferer aus Litauen hat er sich auf niedrigere Preise verständigt.',
  },
  {
    language: 'en',
    about: 'business',
    text: 'The Danish brewer sold its Italian arm and used the money to cut its debt. Its shares rose after it promised investors a higher dividend.',
  },
  {
    language: 'de',
    about: 'business',
    text: 'Die Bank gewährte dem Bäcker einen Kredit über 30.000 Euro. Die erste Rate überwies er im März, die Maschine lieferte eine Firma aus Österreich.',
  },
  {
    language: 'en',
    about: 'business',
    text: 'The airline will resume flights between Oslo and Athens in May. It has leased three aircraft from an Irish company and hired sixty pilots.',
  },
  {
    language: 'de',
    about: 'culture',
    text: 'Das Museum in Antwerpen zeigt Skulpturen aus Benin und Gemälde aus Spanien. Die Kuratorin würdigte die Arbeit der Restauratoren und dankte den Leihgebern.',
  },
  {
    language: 'en',
    about: 'culture',
    text: 'The Portuguese singer marched on stage in a red coat and took the audience by storm. Critics hailed the concert, although the sound engineer pulled the plug too early.',
  },
  {
    language: 'de',
    about: 'science',
    text: 'Forscher aus Finnland und Kanada haben gemeinsam ein Gen entdeckt, das Bakterien angreift. Sie teilten ihre Daten mit Kollegen in Japan und schlagen weitere Versuche vor.',
  },
  {
    language: 'en',
    about: 'science',
    text: 'Swiss astronomers pointed their telescope at a dying star and watched it collapse. They shared the pictures with colleagues in Chile, who confirmed the find.',
  },
  {
    language: 'de',
    about: 'crime fiction',
    text: 'Im dritten Band nimmt der Kommissar einen Verdächtigen fest, den er für den Mörder hält. Der Krimi spielt in Schweden, doch die Spur führt den Ermittler nach Estland.',
  },
  {
    language: 'en',
    about: 'crime fiction',
    text: 'In the second episode the detective is held hostage in a Belgian farmhouse. Her partner breaks in, frees her and shoots the villain of the series.',
  },
  {
    language: 'de',
    about: 'recipe',
    text: 'Die Kartoffeln schälen, den Lauch aufschneiden und die Milch abkochen. Wer mag, gibt einen Schuss Rum aus Jamaika dazu und lässt alles eine Stunde ruhen.',
  },
  {
    language: 'en',
    about: 'recipe',
    text: 'Beat the eggs, whip the cream and fold in the sugar. Serve the pie with Greek yoghurt, and let the guests fight over the last slice.',
  },
  {
    language: 'de',
    about: 'travel',
    text: 'Wer nach Island reist, sollte warme Kleidung mitnehmen. Die Fähre legt in Dänemark ab, und auf den Färöern haben Besucher vier Stunden Aufenthalt.',
  },
  {
    language: 'en',
    about: 'travel',
    text: 'We crossed into Slovenia at dawn and occupied the last free table in the inn. The landlord refused our cards but offered us a lift to the lake.',
  },
  {
    language: 'de',
    about: 'history',
    text: 'Der Roman erzählt, wie eine Familie aus Böhmen im 18. Jahrhundert nach Siebenbürgen zog. Die Tochter brach mit dem Vater, der Sohn legte sein Handwerk nieder.',
  },
  {
    language: 'en',
    about: 'history',
    text: 'The mill was built in the Middle Ages and belonged to a Flemish weaver. His heirs settled their quarrel and sold the house to a merchant from Genoa.',
  },
  {
    language: 'de',
    about: 'animals',
    text: 'Ein Wolf aus Polen hat in Brandenburg drei Schafe gerissen. Der Schäfer forderte vom Nachbarn einen besseren Zaun und stellte zwei Hunde an die Weide.',
  },
  {
    language: 'en',
    about: 'school',
    text: 'Pupils from Malta visited a school in Sicily and exchanged views on pizza. The teachers agreed to meet again in spring and praised the bus driver.',
  },
  {
    language: 'en',
    about: 'sport',
    text: 'Spain threatened from the start and Portugal were forced to defend deep. The visitors rejected the explanation of the referee, and their captain was sent to the stands.',
  },
  {
    language: 'en',
    about: 'carnival',
    text: 'Thousands marched through Rio in glittering costumes as carnival began. Samba schools from all over Brazil took part in the parade.',
  },
  {
    language: 'en',
    about: 'chess',
    text: 'The grandmaster from Armenia sacrificed his queen, beat back the attack and forced his opponent to resign after 34 moves.',
  },
  {
    language: 'en',
    about: 'cooking',
    text: 'To make the Lebanese dish, strike the aubergines with a knife, then char them over an open fire until they collapse.',
  },
  {
    language: 'en',
    about: 'business',
    text: 'The Dutch brewer agreed to buy its Mexican rival for three billion dollars and promised to keep all jobs. Hundreds of shareholders gave their approval.',
  },
  {
    language: 'en',
    about: 'opera',
    text: 'In the second act the queen orders the death of her brother, and the chorus condemns her. The audience in Milan demanded two encores.',
  },
  {
    language: 'en',
    about: 'music',
    text: 'The British band broke up after a row and cancelled its tour of Japan. Two members vowed never to speak to each other again.',
  },
  {
    language: 'en',
    about: 'fiction',
    text: "The old woman shut the door on him. 'You promised to visit us in Norway,' she said, and he could not meet her eyes.",
  },
  {
    language: 'en',
    about: 'science',
    text: 'The Japanese probe landed on the asteroid and collected hundreds of samples. It will return in December and release its capsule over Australia.',
  },
  {
    language: 'en',
    about: 'technology',
    text: 'The startup from Estonia launched an app that blocks unwanted calls. Investors in London have given it 20 million dollars.',
  },
]

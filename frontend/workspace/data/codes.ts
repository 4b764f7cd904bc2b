// Codes that officers choose by words: NUTS 3 of North Rhine-Westphalia, common CPV divisions and classes. Must not hold rules.

/** NUTS 3 (Regulation (EC) No 1059/2003): code and name of district or city. */
export const NUTS: readonly (readonly [code: string, name: string])[] = [
  ["DEA11", "Düsseldorf"], ["DEA12", "Duisburg"], ["DEA13", "Essen"], ["DEA14", "Krefeld"], ["DEA15", "Mönchengladbach"],
  ["DEA16", "Mülheim an der Ruhr"], ["DEA17", "Oberhausen"], ["DEA18", "Remscheid"], ["DEA19", "Solingen"], ["DEA1A", "Wuppertal"],
  ["DEA1B", "Kreis Kleve"], ["DEA1C", "Kreis Mettmann"], ["DEA1D", "Rhein-Kreis Neuss"], ["DEA1E", "Kreis Viersen"], ["DEA1F", "Kreis Wesel"],
  ["DEA22", "Bonn"], ["DEA23", "Köln"], ["DEA24", "Leverkusen"], ["DEA26", "Kreis Düren"], ["DEA27", "Rhein-Erft-Kreis"],
  ["DEA28", "Kreis Euskirchen"], ["DEA29", "Kreis Heinsberg"], ["DEA2A", "Oberbergischer Kreis"], ["DEA2B", "Rheinisch-Bergischer Kreis"],
  ["DEA2C", "Rhein-Sieg-Kreis"], ["DEA2D", "Städteregion Aachen"], ["DEA31", "Bottrop"], ["DEA32", "Gelsenkirchen"], ["DEA33", "Münster"],
  ["DEA34", "Kreis Borken"], ["DEA35", "Kreis Coesfeld"], ["DEA36", "Kreis Recklinghausen"], ["DEA37", "Kreis Steinfurt"],
  ["DEA38", "Kreis Warendorf"], ["DEA41", "Bielefeld"], ["DEA42", "Kreis Gütersloh"], ["DEA43", "Kreis Herford"], ["DEA44", "Kreis Höxter"],
  ["DEA45", "Kreis Lippe"], ["DEA46", "Kreis Minden-Lübbecke"], ["DEA47", "Kreis Paderborn"], ["DEA51", "Bochum"], ["DEA52", "Dortmund"],
  ["DEA53", "Hagen"], ["DEA54", "Hamm"], ["DEA55", "Herne"], ["DEA56", "Ennepe-Ruhr-Kreis"], ["DEA57", "Hochsauerlandkreis"],
  ["DEA58", "Märkischer Kreis"], ["DEA59", "Kreis Olpe"], ["DEA5A", "Kreis Siegen-Wittgenstein"], ["DEA5B", "Kreis Soest"], ["DEA5C", "Kreis Unna"],
];

/** Common CPV codes (Regulation (EC) No 2195/2002) in everyday words; others are typed as eight digits. */
export const CPV: readonly (readonly [code: string, words: string])[] = [
  ["45000000", "Bauarbeiten"], ["45111000", "Abbruch, Erdarbeiten"], ["45210000", "Hochbau"], ["45214000", "Schulen und Kitas bauen"],
  ["45233000", "Straßen bauen"], ["45261000", "Dach und Dachrinnen"], ["45310000", "Elektroinstallation"], ["45331000", "Heizung, Lüftung, Klima"],
  ["45421000", "Fenster und Türen einbauen"], ["45432000", "Bodenbelag und Fliesen"], ["45442000", "Malerarbeiten"],
  ["71000000", "Architektur und Ingenieurleistung"], ["77310000", "Grünanlagen pflegen"], ["90610000", "Straßen reinigen"],
  ["90620000", "Schnee räumen, Winterdienst"], ["90910000", "Reinigung"], ["90911200", "Gebäude reinigen (Unterhaltsreinigung)"],
  ["90911300", "Fenster reinigen"], ["90500000", "Abfall sammeln und entsorgen"], ["60130000", "Schüler und Personen befördern"],
  ["34100000", "Autos und Lieferwagen"], ["34144210", "Feuerwehrfahrzeuge"], ["09310000", "Strom"], ["09123000", "Erdgas"],
  ["30200000", "Computer und Zubehör"], ["30125100", "Toner und Tinte"], ["48000000", "Software"], ["72000000", "IT-Dienste"],
  ["72250000", "IT-Betreuung und Support"], ["32400000", "Netzwerktechnik"], ["64200000", "Telefon und Internet"], ["39130000", "Büromöbel"],
  ["39160000", "Schulmöbel"], ["30190000", "Büromaterial"], ["22000000", "Bücher und Drucksachen"], ["79800000", "Drucken"],
  ["55500000", "Kantine und Schulessen"], ["15800000", "Lebensmittel"], ["18000000", "Kleidung"], ["35110000", "Brandschutz und Rettungsgerät"],
  ["33100000", "Medizinische Geräte"], ["79710000", "Bewachung"], ["80500000", "Schulung"], ["79200000", "Buchführung und Prüfung"],
  ["79100000", "Rechtsberatung"], ["85000000", "Gesundheit und Soziales"], ["92000000", "Kultur und Sport"], ["50000000", "Wartung und Reparatur"],
];

/** Everyday words of a code, if it is among the common ones. */
export const cpvWords = (code: string): string => CPV.find(([known]) => known === code)?.[1] ?? "";

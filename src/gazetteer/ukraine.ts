/**
 * The oblasts of Ukraine by ISO 3166-2: what they are called in English, then what their names and those of their chief towns were or are in other spellings. Before
 * "oblast" any of them will do; those in `ALONE` mean the oblast by themselves, all others mean the town.
 */
export const OBLASTS: Readonly<Record<string, readonly [english: string, ...others: string[]]>> = {
  'UA-05': ['Vinnytsia', 'Vinnitsa', 'Vinnitskaya', 'Winnyzja'],
  'UA-07': ['Volyn', 'Volhynia', 'Volynskaya', 'Lutsk'],
  'UA-09': ['Luhansk', 'Lugansk', 'Luganskaya'],
  'UA-12': ['Dnipropetrovsk', 'Dnepropetrovsk', 'Dnepropetrovskaya', 'Dnipro', 'Dnepr'],
  'UA-14': ['Donetsk', 'Donetskaya', 'Donezk'],
  'UA-18': ['Zhytomyr', 'Zhitomir', 'Zhitomirskaya'],
  'UA-21': ['Zakarpattia', 'Transcarpathia', 'Zakarpatskaya', 'Uzhhorod', 'Uzhgorod'],
  'UA-23': ['Zaporizhzhia', 'Zaporizhia', 'Zaporizhzhe', 'Zaporozhye', 'Zaporozhe', 'Zaporozhskaya', 'Saporischschja'],
  'UA-26': ['Ivano-Frankivsk', 'Ivano-Frankovsk', 'Ivano-Frankovskaya', 'Prykarpattia'],
  'UA-32': ['Kyiv', 'Kiev', 'Kievskaya', 'Kiew', 'Kyev'],
  'UA-35': ['Kirovohrad', 'Kirovogradskaya', 'Kropyvnytskyi', 'Kropyvnytska'],
  'UA-46': ['Lviv', 'Lvov', 'Lvovskaya', 'Lemberg'],
  'UA-48': ['Mykolaiv', 'Nikolaev', 'Nikolayev', 'Nikolaevskaya', 'Mykolayiv'],
  'UA-51': ['Odesa', 'Odessa', 'Odesskaya'],
  'UA-53': ['Poltava', 'Poltavskaya'],
  'UA-56': ['Rivne', 'Rovno', 'Rovenskaya'],
  'UA-59': ['Sumy', 'Sumskaya'],
  'UA-61': ['Ternopil', 'Ternopol', 'Ternopolskaya', 'Tarnopol'],
  'UA-63': ['Kharkiv', 'Kharkov', 'Kharkovskaya', 'Charkiw'],
  'UA-65': ['Kherson', 'Khersonskaya', 'Cherson'],
  'UA-68': ['Khmelnytskyi', 'Khmelnitsky', 'Khmelnitskaya', 'Khmelnitskiy'],
  'UA-71': ['Cherkasy', 'Cherkassy', 'Cherkasskaya'],
  'UA-74': ['Chernihiv', 'Chernigov', 'Chernigovskaya'],
  'UA-77': ['Chernivtsi', 'Chernovtsy', 'Chernovitskaya', 'Czernowitz', 'Bukovyna'],
};

/** The chief towns that are no longer called like their oblast, or never were. */
export const CHIEF_TOWNS: Readonly<Record<string, string>> = { 'UA-07': 'Lutsk', 'UA-12': 'Dnipro', 'UA-21': 'Uzhhorod', 'UA-35': 'Kropyvnytskyi' };

/** Names of regions after which no town is called. */
export const ALONE: ReadonlySet<string> = new Set(['Volyn', 'Volhynia', 'Zakarpattia', 'Transcarpathia', 'Prykarpattia', 'Bukovyna']);

/** Regions of their own that are no oblasts. */
export const CITIES: Readonly<Record<string, readonly [english: string, ...others: string[]]>> = {
  'UA-30': ['Kyiv', 'Kiev', 'Kiew', 'Kyev', 'Kijów', 'Kyiv City'],
  'UA-40': ['Sevastopol', 'Sevastopil', 'Sebastopol', 'Sewastopol'],
};
export const CRIMEA: readonly [english: string, ...others: string[]] = [
  'Crimea',
  'Krym',
  'Autonomous Republic of Crimea',
  'Republic of Crimea',
  'Krim',
];

/** Towns without a code of their own that are often named, by the region in which they lie; the chief towns stand above. */
export const TOWNS: Readonly<Record<string, readonly string[]>> = {
  'UA-05': ['Vinnytsia'],
  'UA-07': ['Kovel'],
  'UA-09': ['Sievierodonetsk', 'Severodonetsk', 'Lysychansk', 'Starobilsk', 'Pervomaisk'],
  'UA-12': ['Kryvyi Rih', 'Krivoy Rog', 'Nikopol', 'Pavlohrad', 'Kamianske'],
  'UA-14': [
    'Mariupol',
    'Kramatorsk',
    'Sloviansk',
    'Slavyansk',
    'Bakhmut',
    'Avdiivka',
    'Pokrovsk',
    'Kostiantynivka',
    'Toretsk',
    'Chasiv Yar',
    'Horlivka',
  ],
  'UA-21': ['Mukachevo'],
  'UA-23': ['Melitopol', 'Berdiansk', 'Enerhodar', 'Energodar', 'Huliaipole', 'Orikhiv', 'Kamianske'],
  'UA-26': ['Kolomyia'],
  'UA-32': ['Bila Tserkva', 'Bucha', 'Irpin', 'Brovary', 'Boryspil', 'Fastiv', 'Hostomel', 'Vasylkiv', 'Vyshhorod'],
  'UA-46': ['Drohobych', 'Stryi'],
  'UA-48': ['Ochakiv', 'Voznesensk', 'Pervomaisk'],
  'UA-51': ['Snake Island', 'Izmail', 'Chornomorsk'],
  'UA-53': ['Kremenchuk', 'Myrhorod'],
  'UA-59': ['Konotop', 'Shostka', 'Okhtyrka'],
  'UA-63': ['Izium', 'Izyum', 'Kupiansk', 'Chuhuiv', 'Vovchansk', 'Lozova', 'Balakliia'],
  'UA-65': ['Nova Kakhovka', 'Beryslav', 'Skadovsk'],
  'UA-68': ['Starokostiantyniv', 'Shepetivka'],
  'UA-71': ['Uman', 'Smila'],
  'UA-74': ['Nizhyn', 'Pryluky', 'Novhorod-Siverskyi'],
};

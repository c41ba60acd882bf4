const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(?<name>${MONTHS.join('|')})[a-z]{0,6}\\.?`;

const FORMS = [
  /^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)/,
  /^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)(?:[T ]?(?:\d{4}|\d{6})Z?)?$/,
  new RegExp(`^(?:[a-z]{3,9},?\\s+)?(?<d>\\d{1,2})\\s+${MONTH},?\\s+(?<y>\\d{4})(?!\\d)`, 'i'),
  new RegExp(`^(?:[a-z]{3,9},?\\s+)?${MONTH}\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})(?!\\d)`, 'i'),
];
const IN_NAME = /(?<!\d)(?<y>1[89]\d\d|20\d\d|21\d\d)(?<sep>[-_.]?)(?<m>\d\d)\k<sep>(?<d>\d\d)(?!\d)/;
const OF_STORY = /^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)[-_. ][a-z]/i;

/** YYYY-MM-DD of a date as feeds and databases write it, the calendar day as written (no time zone arithmetic); null when unreadable. */
export function toPublished(value: unknown): string | null {
  // GDELT writes its days as numbers: 20250304, 20250304120000.
  if (typeof value === 'number') return Number.isSafeInteger(value) ? toPublished(String(value)) : fromEpoch(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (/^\d{9,11}$|^\d{13}$/.test(text)) return fromEpoch(Number(text));
  for (const form of FORMS) {
    const day = toDay(form.exec(text)?.groups);
    if (day) return day;
  }
  return null;
}

/** A date in a file name ("2025-03-04-sanctions.txt", "20250304.txt"), else in the folders it lies in ("2025/03/04/a.txt", "2025-03-04-council/a.txt"); a folder that is a day alone may be the day of a crawl. */
export function publishedFromName(path: string): string | null {
  const [name = '', ...folders] = path.split(/[\\/]+/).reverse();
  const inName = toDay(IN_NAME.exec(name)?.groups);
  if (inName) return inName;
  const day = /^(\d{4})\/(\d\d)\/(\d\d)$/.exec(folders.slice(0, 3).reverse().join('/'));
  return day ? toPublished(day[0]) : toDay(OF_STORY.exec(folders[0] ?? '')?.groups);
}

function toDay(groups: Readonly<Record<string, string | undefined>> | undefined): string | null {
  if (!groups) return null;
  const month = groups['name'] ? MONTHS.indexOf(groups['name'].toLowerCase()) + 1 : Number(groups['m']);
  return toIso(Number(groups['y']), month, Number(groups['d']));
}

function toIso(year: number, month: number, day: number): string | null {
  if (!(month >= 1 && month <= 12) || !(day >= 1 && day <= daysIn(year, month))) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Seconds or milliseconds since 1970, UTC; civil-from-days after Howard Hinnant, http://howardhinnant.github.io/date_algorithms.html. */
function fromEpoch(value: number): string | null {
  if (!Number.isFinite(value) || value < 1e8) return null;
  const days = Math.floor((value >= 1e11 ? value / 1000 : value) / 86_400) + 719_468;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return toIso(year, month, ofYear - Math.floor((153 * shifted + 2) / 5) + 1);
}

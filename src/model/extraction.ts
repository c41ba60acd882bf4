import type { PublishedFrom } from './article.ts';
import type { Span, TextSpan } from './span.ts';

export const SCHEMA = 'claimwire/1';
export const OFFSET_UNITS = ['utf16', 'codepoint', 'byte'] as const;
export type OffsetUnit = (typeof OFFSET_UNITS)[number];

export const ACTOR_KINDS = [
  'person',
  'country',
  'government',
  'public_body',
  'legislature',
  'court',
  'party',
  'company',
  'organization',
  'media',
  'bloc',
  'group',
  'unnamed',
  'place',
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const MENTION_FORMS = ['name', 'acronym', 'metonym', 'adjective', 'nominal', 'pronoun', 'anonymous'] as const;
export type MentionForm = (typeof MENTION_FORMS)[number];

export const SOURCE_KINDS = [
  'author',
  'person',
  'organization',
  'official',
  'insider',
  'expert',
  'partisan',
  'document',
  'other',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const CUE_CLASSES = [
  'report',
  'assert',
  'acknowledge',
  'deny',
  'predict',
  'direct',
  'commit',
  'signal',
  'think',
  'judge',
] as const;
export type CueClass = (typeof CUE_CLASSES)[number] | 'no-comment';

export const ACTION_LABELS = [
  'impose',
  'ban',
  'ease',
  'lift',
  'permit',
  'legislate',
  'repeal',
  'raise',
  'cut',
  'fund',
  'create',
  'reform',
  'extend',
  'suspend',
  'negotiate',
  'agree',
  'deploy',
  'investigate',
  'appoint',
  'support',
  'oppose',
  'other',
] as const;
export type ActionLabel = (typeof ACTION_LABELS)[number];

export const STATUSES = [
  'hypothetical',
  'demanded',
  'considered',
  'drafting',
  'ordered',
  'proposed',
  'negotiating',
  'planned',
  'threatened',
  'approved',
  'enacted',
  'rejected',
] as const;
export type Status = (typeof STATUSES)[number];

/** Factuality values of FactBank (Saurí and Pustejovsky 2009). */
export const CERTAINTIES = ['CT+', 'PR+', 'PS+', 'CT-', 'Uu'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const STANCES = ['support', 'oppose', 'neutral'] as const;
export type Stance = (typeof STANCES)[number];

export interface ArticleInfo {
  readonly id: string;
  readonly path: string;
  readonly record: number;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly publishedFrom: PublishedFrom;
  /** Length of the text in the offset unit of the extraction. */
  readonly length: number;
  readonly sha256: string;
  /** The earlier article with the same text and publication date; this one's findings are there and its own lists empty. */
  readonly duplicateOf: ArticlePlace | null;
}

/** Where an article came from. */
export interface ArticlePlace {
  readonly path: string;
  readonly record: number;
}

export interface ActorMention extends TextSpan {
  readonly form: MentionForm;
}

export interface Actor {
  /** a1, a2, ... in order of first mention. */
  readonly id: string;
  /** Canonical name: the fullest seen, never made up. */
  readonly name: string;
  readonly kind: ActorKind;
  readonly role: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** What a metonym stands for ("gov:RU"), or the person of an administration. */
  readonly standsFor: string | null;
  readonly mentions: readonly ActorMention[];
}

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

export interface DateMention extends TextSpan {
  /** d1, d2, ... in text order. */
  readonly id: string;
  readonly type: TimexType;
  /** TIMEX3 value (ISO-TimeML): 2025-02-26, 2025-W09, P3D, PAST_REF, XXXX-02-12. */
  readonly value: string | null;
  /** TIMEX3 mod: START, MID, END, APPROX, BEFORE, AFTER, ... */
  readonly mod: string | null;
  /** Half-open interval of calendar days, YYYY-MM-DD. */
  readonly from: string | null;
  readonly until: string | null;
  readonly resolution: 'explicit' | 'anchored' | 'inferred' | 'unresolved';
  readonly rule: string;
}

export interface MoneyMention extends TextSpan {
  /** m1, m2, ... in text order. */
  readonly id: string;
  /** ISO 4217. */
  readonly currency: string | null;
  /** Major units with the scale applied; low equals high when exact. */
  readonly low: number | null;
  readonly high: number | null;
  readonly precision: 'exact' | 'about' | 'at-least' | 'at-most' | 'range' | 'vague';
  /** Unit of a rate: barrel, hour, year. */
  readonly per: string | null;
  readonly rule: string;
}

export interface AttributionSource {
  readonly spans: readonly Span[];
  readonly text: string;
  /** Actor id, when linked. */
  readonly actor: string | null;
  readonly kind: SourceKind;
}

export interface AttributionCue extends TextSpan {
  readonly lemma: string;
  readonly class: CueClass;
}

/** Source, cue and content in the sense of PARC (Pareti 2012). */
export interface Attribution {
  /** q1, q2, ... in text order. */
  readonly id: string;
  readonly source: AttributionSource | null;
  readonly cue: AttributionCue | null;
  readonly content: readonly Span[];
  readonly quote: 'direct' | 'indirect' | 'mixed';
  /** Id of the attribution whose content holds this one. */
  readonly within: string | null;
  readonly rule: string;
}

export interface Claim extends TextSpan {
  /** c1, c2, ... in text order. */
  readonly id: string;
  readonly action: TextSpan & { readonly label: ActionLabel; readonly lemma: string };
  readonly actor: (TextSpan & { readonly id: string | null }) | null;
  readonly target: (TextSpan & { readonly actors: readonly string[] }) | null;
  readonly status: Status;
  readonly certainty: Certainty;
  readonly stance: Stance;
  readonly hedges: readonly TextSpan[];
  readonly condition: TextSpan | null;
  /** Ids of date and money mentions of the claim's clause. */
  readonly dates: readonly string[];
  readonly money: readonly string[];
  /** Id of the innermost attribution that covers the claim; null is the author. */
  readonly attribution: string | null;
  readonly rule: string;
}

export interface Diagnostic {
  readonly code: string;
  readonly message: string;
  readonly span: Span | null;
}

export interface Extraction {
  readonly ok: true;
  readonly schema: typeof SCHEMA;
  readonly offsets: OffsetUnit;
  readonly article: ArticleInfo;
  readonly actors: readonly Actor[];
  readonly places: readonly Actor[];
  readonly dates: readonly DateMention[];
  readonly money: readonly MoneyMention[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly Claim[];
  readonly diagnostics: readonly Diagnostic[];
}

export const ERROR_CODES = [
  'cannot-read',
  'bad-encoding',
  'bad-record',
  'empty',
  'too-large',
  'not-english',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface Failure {
  readonly ok: false;
  readonly schema: typeof SCHEMA;
  readonly article: { readonly id: string | null; readonly path: string; readonly record: number };
  readonly error: { readonly code: ErrorCode; readonly message: string; readonly hint: string | null };
}

export type Result = Extraction | Failure;

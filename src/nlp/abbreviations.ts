/** Titles and the like: a capital after them goes on with the same sentence. Lower case, without the full stop. */
export const BEFORE_NAME = new Set(
  (
    'mr mrs ms dr prof sen sens rep reps gov govs gen lt col maj capt cmdr sgt adm brig cpl pvt rev hon pres supt det insp ' +
    'messrs mme mlle st ste mt ft fr sr sra vs viz cf eg ie rs gens comdr approx no nos art sec fig vol pp ch'
  ).split(' '),
);
/** May stand at the end of a sentence or inside one. */
const ANYWHERE = new Set(
  (
    'inc corp co ltd llc plc bros dept univ assn ave blvd rd jr jan feb mar apr jun jul aug sept sep oct nov dec mon tue ' +
    'tues wed thu thur thurs fri sat sun etc al est ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass ' +
    'mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que'
  ).split(' '),
);
/** Short forms that keep their full stop; lower case, without it. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([...BEFORE_NAME, ...ANYWHERE]);
/** Last parts of names of sites that are no English words ("it", "is" and "no" are both). */
export const TOP_DOMAINS: ReadonlySet<string> = new Set(
  'com org net info tv io uk ua ru az kz uz ge il tr cn jp kr br au nz za pl cz sk hu bg hr gr nl fi dk eu'.split(' '),
);

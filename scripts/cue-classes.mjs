// What each cue does, by hand: the classes of the lists that learn-cues.mjs makes. "_" stands for a blank.
const byWord = (groups) =>
  Object.fromEntries(
    Object.entries(groups).flatMap(([name, words]) => words.split(' ').map((w) => [w.replace(/_/g, ' '), name])),
  );

export const VERBS = byWord({
  report:
    'say tell add write report state note mention remark comment observe explain describe recall recount relate ' +
    'reply respond answer tweet post read email message text telegraph broadcast narrate ask inquire wonder quote ' +
    'cite refer point repeat continue begin conclude talk speak discuss address announce declare publish release ' +
    'issue inform notify brief testify tell_off quip joke chant shout yell exclaim cry whisper mutter interject ' +
    'interrupt chime retort counter sing_out rattle_off reel_off detail outline list summarize elaborate specify ' +
    'clarify articulate convey communicate relay share retell document record show portray depict characterize ' +
    'call name define rename liken compare paint cast frame present sum_up spell_out lay_out set_out ' +
    'put bring_up introduce follow open close start go_on go finish muse opine riff poke_fun parrot echo ' +
    'reiterate restate re-tell recite intone deadpan blog vlog retweet telephone phone radio signal_off volunteer ' +
    'blurt_out thank apologize congratulate greet welcome_back pronounce proclaim hail_from bark growl groan gush ' +
    'moan sigh snap snort murmur shoot_back fire_back write_back hit_back come_back translate interview phrase ' +
    'word voice air express deliver explain_away read_out chronicle recapitulate recap rehash narrow update ' +
    'broach raise reference invoke harken_back hark_back pose scrawl jot sign_off preach lecture teach ' +
    'instruct_in display feature circulate summon call_out',
  assert:
    'claim argue insist maintain contend assert allege stress emphasize underscore affirm aver swear_by ' +
    'declare_that avow assure reassure boast brag protest plead_guilty posit submit contest stand_by tout trumpet ' +
    'hold reaffirm make_out profess attest vouch double_down pound hammer push_back maintain_that ' +
    'rationalize justify defend persuade convince charge accuse_of highlight spotlight play_up talk_up exaggerate ' +
    'overstate paint_as suppose cast_as blame attribute ascribe credit chalk_up trace counter_that rebut_that ' +
    'plead',
  acknowledge:
    'acknowledge admit confirm concede reveal disclose confess recognize grant accept agree concur own_up fess_up ' +
    'let_slip divulge leak expose unveil verify corroborate identify realize come_clean allow make_clear find ' +
    'discover learn conclude_that determine establish demonstrate prove show_that document_that detect uncover ' +
    'note_that reflect evince illustrate underline reconfirm regret come_out',
  deny:
    'deny reject refuse rule_out dispute rebut refute disavow dismiss decline repudiate contradict renounce ' +
    'disclaim refute_that brush_off shrug_off laugh_off wave_off disown distance downplay play_down balk back_off ' +
    'back_down walk_back recant retract rescind withdraw resist rebuff pooh-pooh discount scotch quash question ' +
    'doubt debunk challenge disagree differ demur object veto vote_down strike_down turn_down deflect evade ' +
    'sidestep dodge withhold backpedal pass_up abandon drop scrap',
  predict:
    'warn predict suggest expect forecast project anticipate foresee estimate speculate caution envision envisage ' +
    'prophesy alarm presage guess imagine reckon calculate hypothesize theorize bet wager bank fear_that ' +
    'foreshadow herald portend look_forward count_on assume surmise presume extrapolate alert await',
  direct:
    'press push urge call_for demand order ask_for request recommend advise propose implore exhort beg beseech instruct ' +
    'direct command tell_to press_for require mandate insist_on appeal petition counsel advocate encourage lobby ' +
    'push_for plead_with call_on entreat enjoin invite summons admonish suggest_that prescribe prod pressure ' +
    'nudge coax challenge_to prohibit forbid ban authorize rule decree vote nominate appoint overturn approve ' +
    'campaign agitate',
  commit:
    'pledge promise vow threaten plan intend commit swear guarantee undertake agree_to offer volunteer_to aim ' +
    'seek decide resolve prepare mull consider weigh contemplate choose opt try attempt pursue set_out_to ' +
    'propose_to negotiate renegotiate vow_to intent schedule launch mount sign move draw_up roll_out initiate ' +
    'start_to adopt pass defer delay stand pivot back_away target work strive aspire stay run file sue compete ' +
    'devote press_ahead forge',
  signal:
    'hint signal indicate imply suggest_as insinuate intimate allude gesture appear seem denote connote look ' +
    'sound telegraph_as point_to mean exude betray belie cue purport bode',
  think:
    'believe think want hope fear know feel see like prefer wish love hate doubt_that worry suspect remember ' +
    'forget understand imagine_that view regard consider_as perceive judge_that dream care desire need long yearn ' +
    'crave dread enjoy miss mind trust distrust wonder_about ponder reflect_on hear notice watch witness read_as ' +
    'figure figure_out deem value treasure relish cherish dislike loathe despise detest resent admire adore envy ' +
    'pity respect fret agonize marvel delight puzzle surprise concern interest excite please satisfy upset anger ' +
    'disappoint frustrate shock stun outrage embarrass fascinate scare frighten bother trouble horrify confound ' +
    'ignore look_up measure experience reconsider rethink recall_as ascertain perceive_as appreciate favor lean ' +
    'intend_as hesitate struggle focus fixate fantasize sense',
  judge:
    'label dub brand criticize praise welcome condemn accuse blast slam attack denounce decry mock ridicule deride lambaste ' +
    'lambast castigate chide rebuke reprimand scold berate excoriate chastise assail hit hammer_at bash knock ' +
    'fault pan pillory vilify skewer savage rip trash insult belittle disparage denigrate malign smear demonize ' +
    'scorn scoff sneer jeer boo heckle hiss taunt tease needle rail fulminate fume inveigh vent lash_out lash ' +
    'hail applaud commend laud celebrate cheer salute champion tout_as endorse support back oppose favor_over ' +
    'embrace object_to thank_for compliment honor lament bemoan deplore complain grumble grouse gripe ' +
    'protest_against bristle recoil criticise disapprove approve_of side agree_with disagree_with rate rank judge ' +
    'evaluate assess grade interpret extol lionize glorify glamorize eulogize ridicule_as pummel pounce poke ' +
    'snipe jab spar bicker clash feud debate quarrel squabble tussle rally unite boycott shun spurn snub ' +
    'target_as compare_to second root vote_for choose_over support_against distance_from berate_for revile ' +
    'admonish_for whack tear challenge_over eviscerate mourn tout_over stand_up pan_as bemoan_that',
});

export const NOUNS = byWord({
  assert:
    'claim assertion argument allegation accusation insistence contention case rhetoric boast charge narrative ' +
    'theory point message',
  acknowledge:
    'acknowledgment acknowledgement admission confirmation confession revelation disclosure finding recognition ' +
    'concession agreement evidence proof',
  deny:
    'denial rejection refusal rebuttal dismissal skepticism doubt disagreement objection resistance challenge ' +
    'question',
  predict:
    'warning prediction expectation forecast projection estimate speculation warnings caution assumption ' +
    'possibility prospect suggestion',
  direct: 'call demand order request recommendation advice appeal proposal petition plea push pressure mandate ruling',
  commit:
    'pledge promise vow threat plan commitment decision offer intention effort attempt goal strategy bid aim ' +
    'intent vote campaign agenda',
  signal: 'hint signal indication sign implication allusion reference',
  think:
    'belief hope fear view opinion concern worry feeling desire wish interest idea notion understanding sense ' +
    'thought perception confidence faith conviction anxiety preference sentiment attitude feelings dream memory ' +
    'knowledge curiosity',
  judge:
    'criticism praise attack support opposition endorsement backing complaint condemnation approval disapproval ' +
    'critique anger outrage enthusiasm love hatred distaste admiration contempt frustration disdain dislike ' +
    'respect swipe jab shot insult slam tribute welcome',
  report:
    'comment statement remark report account description announcement explanation answer reply response mention ' +
    'speech debate talk discussion testimony word letter email note news story tale summary',
});

export const ADJECTIVES = byWord({
  think:
    'confident hopeful optimistic pessimistic afraid worried concerned aware certain sure doubtful skeptical ' +
    'interested wary mindful happy glad sad nervous fearful anxious eager convinced unsure uncertain surprised ' +
    'shocked excited familiar tired sick unwilling reluctant keen curious sympathetic proud determined ready ' +
    'willing',
  judge:
    'critical supportive dismissive opposed grateful thankful disappointed angry upset furious outraged pleased ' +
    'complimentary contemptuous',
  signal: 'clear adamant emphatic explicit vocal open candid likely unlikely',
  commit: 'committed prepared poised set intent',
  acknowledge: 'right wrong honest frank',
});

/** Verbs of doing: what they name is done, not said; only a clause or a quotation makes them cues. */
export const DOING = new Set(
  (
    'appoint nominate hire fire elect promote approve authorize pass adopt enact sign ratify veto overturn ' +
    'repeal ban prohibit forbid block legalize abolish launch open begin start close introduce roll_out deliver sue file arrest ' +
    'grant allow buy give provide take make use do target impose throw cover design reverse slash split'
  )
    .split(' ')
    .map((w) => w.replace(/_/g, ' ')),
);

/** Verbs little seen in the corpus: they are built like another one. */
export const LIKE = {
  reckon: 'believe',
  moot: 'propose',
  brand: 'call',
  lambaste: 'slam',
  'hit out': 'lash out',
  mull: 'consider',
  weigh: 'consider',
  envisage: 'expect',
  stipulate: 'require',
  opine: 'argue',
  aver: 'argue',
  contend: 'argue',
  assert: 'argue',
  avow: 'vow',
  beg: 'urge',
  beseech: 'urge',
  implore: 'urge',
  exhort: 'urge',
  decry: 'denounce',
  deplore: 'denounce',
  censure: 'denounce',
  berate: 'criticize',
  criticise: 'criticize',
  fault: 'criticize',
  savage: 'slam',
  pillory: 'slam',
  rubbish: 'dismiss',
  refute: 'reject',
  rebut: 'reject',
  repudiate: 'reject',
  laud: 'praise',
  hail: 'praise',
  applaud: 'praise',
  commend: 'praise',
  salute: 'praise',
  intimate: 'hint',
  insinuate: 'suggest',
  divulge: 'reveal',
  disclose: 'reveal',
  corroborate: 'confirm',
  verify: 'confirm',
  forecast: 'predict',
  foresee: 'predict',
  prophesy: 'predict',
  retort: 'reply',
  rejoin: 'reply',
  murmur: 'whisper',
  mutter: 'whisper',
  recollect: 'recall',
  reminisce: 'recall',
  emphasise: 'emphasize',
  recognise: 'recognize',
  apologise: 'apologize',
  summarise: 'summarize',
  favour: 'favor',
  caution: 'warn',
  counsel: 'advise',
  pronounce: 'declare',
  proclaim: 'declare',
  theorise: 'theorize',
  theorize: 'speculate',
  hypothesize: 'speculate',
  envision: 'expect',
  undertake: 'pledge',
  guarantee: 'promise',
  bemoan: 'lament',
  rue: 'regret',
  quip: 'joke',
  blog: 'write',
  ascertain: 'determine',
  surmise: 'conclude',
  presume: 'assume',
  deem: 'consider',
  notify: 'inform',
  apprise: 'inform',
  reassure: 'assure',
  decree: 'order',
  instruct: 'order',
  command: 'order',
  oblige: 'require',
  resolve: 'decide',
  swear: 'vow',
  boast: 'brag',
  profess: 'claim',
  maintain: 'insist',
  posit: 'argue',
  protest: 'complain',
  grumble: 'complain',
  gripe: 'complain',
};

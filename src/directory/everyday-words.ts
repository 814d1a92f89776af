/**
 * What people say, and then the words that listings use for it. Ours, from how people talk. It works one way:
 * who types "craft" wants to see pottery too, but who types "pottery" does not want every craft.
 */
export const everydayWords: readonly (readonly string[])[] = [
  ['pa', 'personal assistant'],
  ['carer', 'home care'],
  ['bus', 'minibus', 'transport'],
  ['lift', 'transport', 'driver'],
  ['ride', 'transport', 'driver'],
  ['craft', 'art', 'pottery'],
  ['painting', 'art'],
  ['clay', 'pottery'],
  ['pottery', 'clay'],
  ['gym', 'fitness', 'exercise'],
  ['keep fit', 'fitness', 'exercise'],
  ['pool', 'swim'],
  ['allotment', 'garden'],
  ['mates', 'friend', 'befriending'],
  ['friend', 'befriending'],
  ['lonely', 'befriending'],
  ['dinner', 'lunch', 'meal'],
  ['food', 'meal', 'cooking'],
  ['cook', 'cooking', 'meal'],
  ['clean', 'housework', 'domestic'],
  ['hoover', 'housework', 'domestic'],
  ['shop', 'shopping'],
  ['wages', 'payroll'],
  ['employ', 'payroll', 'employer'],
  ['rights', 'advocacy', 'advice'],
  ['speak up', 'advocacy'],
  ['advocate', 'advocacy'],
  ['money', 'benefit', 'advice'],
  ['debt', 'money', 'advice'],
  ['computer', 'digital', 'online'],
  ['internet', 'digital', 'online'],
  ['deaf', 'bsl', 'hearing'],
  ['sign', 'bsl'],
  ['blind', 'sight', 'visually impaired'],
  ['sight', 'visually impaired'],
  ['wheelchair', 'step free', 'accessible'],
  ['autistic', 'autism'],
  ['memory', 'dementia'],
  ['depressed', 'mental health'],
  ['anxious', 'anxiety', 'mental health'],
  ['sad', 'mental health', 'bereavement'],
  ['grief', 'bereavement'],
  ['work', 'job', 'employment'],
  ['job', 'employment', 'work'],
  ['volunteer', 'volunteering'],
  ['sing', 'choir', 'music'],
  ['tune', 'music'],
  ['dancing', 'dance'],
  ['film', 'cinema'],
  ['book', 'library', 'reading'],
  ['tool', 'shed', 'repair'],
  ['fix', 'repair'],
  ['break', 'respite', 'short break'],
  ['respite', 'short break'],
  ['old', 'older people'],
  ['pensioner', 'older people'],
  ['teenager', 'young people'],
  ['foodbank', 'food bank'],
  ['handyman', 'handyperson', 'odd jobs', 'small jobs'],
  ['shelf', 'handyperson', 'small jobs'],
  ['theater', 'theatre'],
  ['acting', 'drama', 'theatre'],
  ['allotment', 'grow', 'raised beds'],
  ['trike', 'cycling'],
  ['visually', 'sight loss', 'vision'],
  ['died', 'bereavement', 'loss'],
  ['babies', 'toddler'],
  ['bills', 'debt'],
  ['owe', 'debt'],
  ['hoovering', 'housework', 'cleaning', 'domestic'],
  ['cleaner', 'cleaning', 'housework', 'domestic'],
  ['hospital', 'transport'],
  ['radio', 'repair'],
  ['tax', 'payroll'],
  ['therapy', 'counselling'],
  ['depression', 'mental health', 'counselling'],
  ['weekend', 'short break', 'respite'],
];

/** Words that say little beside others: nothing has to hold them, unless nothing else was typed. */
export const weakWords: ReadonlySet<string> = new Set(
  (
    'activity adult class club course group help impaired learn meet organisation people person problem project scheme ' +
    'service session social support team thing'
  ).split(' '),
);

/** Words people type around what they look for. The database drops "the" and "with" by itself. */
export const fillers: ReadonlySet<string> = new Set(
  (
    'a about am an and any anyone anybody around at be can could do find for from get go going good have i id im in ' +
    'is it like looking me my near nearby need nice of on or please places some someone somebody something somewhere ' +
    'take takes that the there thing things to up us want wants we what when where which who will with would you'
  ).split(' '),
);

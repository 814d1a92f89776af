/** What somebody may need in order to get in, take part and understand. */
export const accessNeeds = [
  'step-free',
  'accessible-toilet',
  'changing-place',
  'parking',
  'hearing-loop',
  'sign-language',
  'easy-read',
  'large-print',
  'quiet-space',
  'at-home',
  'online',
] as const;
export type AccessNeed = (typeof accessNeeds)[number];

const patterns: Readonly<Record<AccessNeed, RegExp>> = {
  'step-free':
    /\bstep[- ]?free|\blevel access|\bno steps\b|\bramps?\b|\bramped\b|\bwheelchair[- ](?:access|friendly|user)|\baccessible (?:to|for|by) wheelchair/gi,
  'accessible-toilet':
    /\b(?:accessible|disabled|adapted)(?: access)? (?:\w+ )?(?:toilet|wc|loo)|\bwheelchair toilet/gi,
  'changing-place': /\bchanging[- ]places?\b|\badult changing|\bhoist\b/gi,
  parking: /\b(?:disabled|accessible|blue badge)(?: badge)? (?:car )?parking|\bblue badge (?:bay|space)/gi,
  'hearing-loop': /\b(?:hearing|induction|t)[- ]?loops?\b/gi,
  'sign-language': /\bbsl\b|\bbritish sign language|\bsign language|\bsigning interpreter/gi,
  'easy-read': /\beasy[- ]read/gi,
  'large-print': /\blarge[- ]print|\bbraille/gi,
  'quiet-space':
    /\bquiet (?:room|space|area|hour|session)|\bsensory (?:room|space)|\brelaxed (?:session|performance)/gi,
  'at-home':
    /\bhome visits?\b|\bin (?:your|their|people['’]s) (?:own )?homes?\b|\bvisit you at home|\bcome to you\b/gi,
  online:
    /\bonline (?:session|group|meeting|class|course|support|chat)|\bvideo[- ]?(?:call|link|conferenc)|\b(?:on|via|by|over) zoom\b/gi,
};

/** What a listing says where a need was ticked; read back as that need. */
export const accessSaid: Readonly<Record<AccessNeed, string>> = {
  'step-free': 'Step-free',
  'accessible-toilet': 'Accessible toilet',
  'changing-place': 'Changing place or hoist',
  parking: 'Blue badge parking',
  'hearing-loop': 'Hearing loop',
  'sign-language': 'British Sign Language',
  'easy-read': 'Easy read',
  'large-print': 'Large print or Braille',
  'quiet-space': 'Quiet space',
  'at-home': 'Home visits',
  online: 'Online sessions',
};

/** "No", "not" and their like in front of a word, in the same part of the sentence. */
const denied =
  /\b(?:no|not|without|isn['’]?t|aren['’]?t|never|lacks?|cannot|can['’]?t|limited|unfortunately)\b[^.;,!?\n]{0,40}$/i;

/** The needs that some texts say are met; not those that they say are not. */
export function accessNeedsIn(texts: readonly string[]): readonly AccessNeed[] {
  return accessNeeds.filter((need) => texts.some((text) => says(text, patterns[need])));
}

function says(text: string, pattern: RegExp): boolean {
  return [...text.matchAll(pattern)].some(
    (found) => !denied.test(text.slice(Math.max(0, found.index - 60), found.index)),
  );
}

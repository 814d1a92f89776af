/** The seven kinds of service that such an organisation may give (Improving the Life Chances of Disabled People, 2005). None must be. */
export const kindsOfService = [
  'information',
  'advocacy-and-peers',
  'budgets',
  'assistants',
  'planning',
  'equality-training',
  'equality-duty',
] as const;
export type KindOfService = (typeof kindsOfService)[number];

/** How far one side of an organisation's work has come: what it says for its people, or what it is paid to do. */
export const steps = ['begins', 'grows', 'strong'] as const;
export type Step = (typeof steps)[number];

/** Where an organisation stands between being a voice and doing business, by its own word. */
export type VoiceAndBusiness = { readonly voice: Step; readonly business: Step };

/** What can come next for each place on that way: where to begin, what to grow, or what to keep apart. */
const nextOnTheWay = [
  'find-each-other',
  'first-paid-work',
  'grow-the-voice',
  'grow-the-work',
  'keep-apart',
] as const;
export type NextOnTheWay = (typeof nextOnTheWay)[number];

/** The next thing to look at; whoever is strong in both keeps the two apart in the open. */
export function nextFor({ voice, business }: VoiceAndBusiness): NextOnTheWay {
  if (voice === 'begins' && business === 'begins') return 'find-each-other';
  if (voice === 'strong' && business === 'strong') return 'keep-apart';
  if (business === 'begins') return 'first-paid-work';
  return steps.indexOf(voice) < steps.indexOf(business) ? 'grow-the-voice' : 'grow-the-work';
}

/**
 * Ways to be told and to talk, after the Accessible Information Standard (DAPB1605): what a service must ask, write down,
 * flag, share, meet and look at again.
 */
export const formats = [
  'letter',
  'large-print',
  'easy-read',
  'braille',
  'audio',
  'email',
  'text-message',
  'phone',
  'relay',
  'video-call',
  'bsl',
  'deafblind-manual',
  'in-person',
] as const;
export type Format = (typeof formats)[number];

/** How a person wants to be reached and talked with, in their own words where there is room for them. */
export type Reaching = {
  readonly formats: readonly Format[];
  readonly language: string;
  readonly whatHelps: string;
  readonly pleaseNever: string;
};

/** The most letters in each of their own words; for the language a short name is enough. */
export const longest = { language: 60, whatHelps: 1_000, pleaseNever: 1_000 } as const;

export type ReachingField = keyof typeof longest;

/** The fields that are too long to keep; nothing else can be wrong with what somebody says about themselves. */
export function tooLong(reaching: Reaching): readonly ReachingField[] {
  const fields = ['language', 'whatHelps', 'pleaseNever'] as const;
  return fields.filter((field) => reaching[field].length > longest[field]);
}

/** Whether anything was said at all. */
export function saysNothing(reaching: Reaching): boolean {
  const { language, whatHelps, pleaseNever } = reaching;
  return reaching.formats.length === 0 && language === '' && whatHelps === '' && pleaseNever === '';
}
